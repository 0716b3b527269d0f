namespace ScriptHost.Cli;

/// <summary>Words as a POSIX shell reads them.</summary>
internal static class Shell
{
    /// <summary>The word as it is when no character of it means something to the shell; otherwise in single quotes.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:@=+,".Contains(c, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
