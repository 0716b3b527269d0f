using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH5008: removes a question whose branches are the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeBranches)), Shared]
public sealed class MergeBranches : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH5008");

    public override string Title => "Keep one of the branches";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax condition || condition.DescendantNodesAndSelf().Any(n => n is AssignmentExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax or PostfixUnaryExpressionSyntax)) yield break;
        switch (condition.Parent)
        {
            case ConditionalExpressionSyntax choice:
                yield return new TextChange(choice.Span, choice.WhenTrue.ToString());
                break;
            case IfStatementSyntax { Statement: BlockSyntax { Statements: { Count: > 0 } inner } } choice when inner.Count == 1 || !inner.Any(s => s is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax):
                yield return new TextChange(choice.Span, string.Join("\n" + Lines.Indent(text, choice.SpanStart), inner.Select(s => s.ToString())));
                break;
            case IfStatementSyntax { Statement: not BlockSyntax } choice:
                yield return new TextChange(choice.Span, choice.Statement.ToString());
                break;
        }
    }
}
