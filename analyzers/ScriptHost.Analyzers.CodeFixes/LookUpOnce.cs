using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3006: reads the value in the same step that finds the key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LookUpOnce)), Shared]
public sealed class LookUpOnce() : EditAtFinding("Look the key up once with TryGetValue", "SH3006")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (Code.Call(found) is not { ArgumentList.Arguments: { Count: 1 } arguments } call || Code.Member(call) is not { } asked || model.GetOperation(call) is not IInvocationOperation operation) return null;
        var reads = KeyTwice.Reads(operation).Select(r => r.Syntax).ToList();
        var name = Code.NewName(root, "value");
        var once = $"{asked.Expression}{asked.OperatorToken}TryGetValue({arguments[0]}, out var {name})";
        return reads.Count == 0 ? null : root.ReplaceNodes(reads.Append(call), (node, _) => Code.Expression(node == call ? once : name, (ExpressionSyntax)node));
    }
}
