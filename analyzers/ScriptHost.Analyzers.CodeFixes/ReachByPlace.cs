using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3018: writes the place in brackets. Not inside of try: the exception of a place that is not there has another name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReachByPlace)), Shared]
public sealed class ReachByPlace() : EditAtFinding("Write the place in brackets", "SH3018")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (Code.Call(found) is not { } call || Code.Member(call) is not { } asked || call.Ancestors().OfType<TryStatementSyntax>().Any()) return null;
        return asked.Name.Identifier.ValueText switch
        {
            "Last" => root.ReplaceNode(call, Code.Expression($"{asked.Expression}[^1]", call)),
            "ElementAt" => root.ReplaceNode(call, Code.Expression($"{asked.Expression}[{call.ArgumentList.Arguments[0]}]", call)),
            // What lies before the beginning is skipped by Skip and refused by the brackets.
            _ => null,
        };
    }
}
