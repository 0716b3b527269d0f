using ScriptHost.Compiler;
using ScriptHost.Compiler.Catalog;
using ScriptHost.Fixes;

namespace ScriptHost.Cli.Checks;

/// <summary>A diagnostic in a report.</summary>
/// <param name="Diagnostic">With its path as the caller sees it.</param>
/// <param name="Script">The first script whose check found it.</param>
/// <param name="Fingerprint"><c>d8e8fca2dc0f896f:1</c>: stays the same when lines move, and differs from that of every other finding.</param>
/// <param name="Fix">With paths as the caller sees them; null when there is none, or when the format asks for none.</param>
internal sealed record Finding(ScriptDiagnostic Diagnostic, string Script, string Fingerprint, OfferedFix? Fix = null)
{
    /// <summary>Null for messages of the C# compiler.</summary>
    public RuleFacts? Rule { get; } = RuleCatalog.Find(Diagnostic.Id);

    /// <summary>Rule and title: what a list of findings is headed by.</summary>
    public string Heading => Rule is { } rule ? $"{rule.Id} {rule.Title}" : Diagnostic.Id;
}
