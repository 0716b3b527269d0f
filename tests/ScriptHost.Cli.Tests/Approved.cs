namespace ScriptHost.Cli.Tests;

/// <summary>Text in git that a person has approved. SCRIPTHOST_APPROVE=1 accepts what is there now.</summary>
internal static class Approved
{
    /// <param name="file">From the repository's root.</param>
    /// <param name="text">What is there now.</param>
    public static void Matches(string file, string text)
    {
        var path = Path.Combine(Cli.Repository, file);
        if (Environment.GetEnvironmentVariable("SCRIPTHOST_APPROVE") == "1") File.WriteAllText(path, text);
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (approved == text) return;

        File.WriteAllText(Path.ChangeExtension(path, ".received.txt"), text);
        var (old, now) = (approved.Split('\n'), text.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail($"{file} differs at line {line + 1}: approved '{old.ElementAtOrDefault(line)}', now '{now.ElementAtOrDefault(line)}'. SCRIPTHOST_APPROVE=1 accepts it.");
    }
}
