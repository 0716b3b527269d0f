using System.Text.RegularExpressions;

namespace ScriptHost.LanguageServer.Tests.Tutorial;

/// <summary>What a page shows, to be compared with what happened: <c>…</c> stands for some characters of a line, and alone on a line for some lines.</summary>
internal static class Pattern
{
    public static bool Matches(string shown, string actual) =>
        Regex.IsMatch(actual.Trim(), $@"\A{string.Join("\n", shown.Trim().Split('\n').Select(Line))}\z", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static string Line(string line) => line == "…" ? "(?:[^\n]*\n)*?[^\n]*" : Regex.Escape(line).Replace("…", "[^\n]+", StringComparison.Ordinal);
}
