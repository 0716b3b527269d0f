using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ScriptHost.Compiler.Intake;

/// <summary>Reads <c>scripthost.yaml</c>. Every fault is a diagnostic with its line; nothing is guessed.</summary>
internal static class WorkspaceReader
{
    public static WorkspaceRead Read(string folder)
    {
        var path = Path.Combine(folder, Workspace.FileName);
        try
        {
            return Read(folder, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new WorkspaceRead(null, [ScriptDiagnostic.OfFile(Rules.ManifestShape, path, $"the file cannot be read: {e.Message.TrimEnd('.')}")]);
        }
    }

    /// <param name="text">What the file holds, or will hold when an editor saves it.</param>
    public static WorkspaceRead Read(string folder, string text)
    {
        var diagnostics = new List<ScriptDiagnostic>();
        var workspace = Read(folder, Path.Combine(folder, Workspace.FileName), text, diagnostics);
        return new WorkspaceRead(diagnostics.Count == 0 ? workspace : null, [.. DiagnosticMap.Sorted(diagnostics)]);
    }

    private static Workspace Read(string folder, string path, string text, List<ScriptDiagnostic> diagnostics)
    {
        var workspace = Workspace.Default(folder);
        // A file of comments only is a workspace of defaults.
        if (text.Split('\n').All(line => line.TrimStart() is "" or ['#', ..])) return workspace;
        var (yaml, root) = YamlFile.Parse(path, text, diagnostics);
        if (root is null) return workspace;
        var keys = yaml.Keys(root, "in scripthost.yaml", "contracts", "scripts", "data", "hosts");
        return workspace with
        {
            Contracts = keys.TryGetValue("contracts", out var contracts) ? [.. yaml.Texts(contracts, "'contracts'").Select(Absolute)] : [],
            Scripts = keys.TryGetValue("scripts", out var scripts) && yaml.Text(scripts, "'scripts'") is { } s ? Absolute(s) : workspace.Scripts,
            Data = keys.TryGetValue("data", out var data) && yaml.Text(data, "'data'") is { } d ? Absolute(d) : workspace.Data,
            Hosts = keys.TryGetValue("hosts", out var hosts) ? Hosts(yaml, hosts) : workspace.Hosts,
        };

        string Absolute(string relative) => Path.GetFullPath(Path.Combine(folder, relative));
    }

    private static ImmutableSortedDictionary<string, Uri> Hosts(YamlFile yaml, YamlNode node)
    {
        var hosts = ImmutableSortedDictionary.CreateBuilder<string, Uri>(StringComparer.Ordinal);
        foreach (var (name, value) in yaml.Entries(node, "'hosts'"))
        {
            if (yaml.Text(value, $"the host '{name}'") is not { } text) continue;
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") hosts.Add(name, url);
            else yaml.Report(value, $"the host '{name}' is '{text}'; write its URL, such as http://127.0.0.1:5080");
        }
        return hosts.ToImmutable();
    }
}
