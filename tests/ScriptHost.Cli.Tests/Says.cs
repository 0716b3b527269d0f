namespace ScriptHost.Cli.Tests;

/// <summary>Asserts that show the whole outcome when they do not hold.</summary>
internal static class Says
{
    public static void OnStdout(Outcome outcome, int exitCode, params string[] parts) => All(outcome, exitCode, outcome.Out, parts);

    public static void OnStderr(Outcome outcome, int exitCode, params string[] parts) => All(outcome, exitCode, outcome.Talk, parts);

    private static void All(Outcome outcome, int exitCode, string text, string[] parts)
    {
        Assert.True(outcome.ExitCode == exitCode, $"expected exit code {exitCode}, got {outcome}");
        foreach (var part in parts) Assert.True(text.Contains(part, StringComparison.Ordinal), $"expected '{part}' in {outcome}");
    }
}
