using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3001, SH3027: gives a value that is the same in every pass a variable before the loop. Not for what may throw: a loop may make no pass at all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ComputeBeforeLoop)), Shared]
public sealed class ComputeBeforeLoop() : EditAtFinding("Compute the value once before the loop", "SH3001", "SH3027")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (Code.Call(found) is not { } call || model.GetOperation(call) is not IInvocationOperation value || !Hoisting.CannotThrow(value) || Hoisting.Loop(value) is not { } loop) return null;
        if (loop.Repeated.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { } statement) return null;
        var name = Code.NewName(root, Naming.Of(value));
        var marked = root.TrackNodes(call, statement);
        var used = marked.ReplaceNode(marked.GetCurrentNode(call)!, Code.Expression(name, call)); // tracked
        return Code.InsertBefore(used, used.GetCurrentNode(statement)!, $"var {name} = {call.WithoutTrivia()};"); // tracked
    }
}
