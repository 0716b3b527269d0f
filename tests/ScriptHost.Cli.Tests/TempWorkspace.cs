namespace ScriptHost.Cli.Tests;

/// <summary>A temporary repository of scripts that goes away with the test; it has the two sample contracts.</summary>
internal sealed class TempWorkspace : IDisposable
{
    public const string Accept = "CreditDecision Decide(Applicant a) => CreditDecision.Accept(0.1);\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripthost-cli-");

    public TempWorkspace() => With("scripthost.yaml", $"contracts: [{Cli.Repository}/src/Credit.Contract, {Cli.Repository}/src/Retention.Contract]\n");

    public string Folder => _folder.FullName;

    /// <summary>A point with a manifest for <c>credit-risk@1</c>.</summary>
    public static TempWorkspace WithScript(string script, string point = "point", string manifest = "contract: credit-risk@1\n")
    {
        var workspace = new TempWorkspace();
        return workspace.With($"scripts/{point}/{point}.csx", script).With($"scripts/{point}/script.yaml", manifest);
    }

    public TempWorkspace With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TempWorkspace With(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!); // a path of a file below a folder
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public Task<Outcome> RunAsync(params string[] arguments) => Cli.RunAsync(Folder, arguments);

    public string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Dispose() => _folder.Delete(recursive: true);
}
