namespace ScriptHost.LanguageServer.Tests.Clients;

/// <summary>A test with a client that not every machine has; skipped with a sentence where it is missing.</summary>
public sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="program">What must be on the path.</param>
    /// <param name="folder">What must be installed below the tests' project; null when nothing must.</param>
    public ToolFactAttribute(string program, string? folder = null)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program))))
            Skip = $"'{program}' is not on the path of this machine.";
        else if (folder is not null && !Directory.Exists(Path.Combine(Client.Built.Repository, folder)))
            Skip = $"'{folder}' is not there; run 'npm ci' in its parent folder.";
    }
}
