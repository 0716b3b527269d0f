using ScriptHost.Compiler;

namespace ScriptHost.Cli;

/// <summary>Shows diagnostics on the terminal, with paths as the caller sees them.</summary>
internal static class Report
{
    /// <summary>The same finding with a path from the current folder, or the full one where that is shorter.</summary>
    /// <param name="root">What the path is relative to.</param>
    public static ScriptDiagnostic FromHere(ScriptDiagnostic diagnostic, string root) => diagnostic with { Path = FromHere(Path.Combine(root, diagnostic.Path)) };

    public static string FromHere(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full);
        return (relative.Length <= full.Length ? relative : full).Replace('\\', '/');
    }

    public static void Text(Terminal terminal, IEnumerable<ScriptDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) terminal.Data(DiagnosticText.Of(diagnostic, terminal.Colours));
    }

    /// <summary>The diagnostic as <c>--format json</c> writes it.</summary>
    public static object Json(ScriptDiagnostic d) => new
    {
        d.Id, Severity = DiagnosticText.Name(d.Severity), d.Path, d.Line, d.Column, d.EndLine, d.EndColumn, d.Message, d.SourceLine,
    };
}
