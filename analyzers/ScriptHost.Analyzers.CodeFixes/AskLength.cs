using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3016: asks an array or list for the length it knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskLength)), Shared]
public sealed class AskLength() : EditAtFinding("Ask for the length itself", "SH3016")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (Code.Call(found) is not { } call || Code.Member(call) is not { } asked) return null;
        var length = model.GetTypeInfo(asked.Expression).Type is IArrayTypeSymbol ? "Length" : "Count";
        return root.ReplaceNode(call, Code.Expression($"{asked.Expression}.{length}", call));
    }
}
