using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler.Copies;

/// <summary>Finds the changes that mistakes in scorecards and rules look like.</summary>
internal sealed class MutantWalker(SemanticModel model) : CSharpSyntaxWalker
{
    public List<Mutant> Found { get; } = [];

    public override void Visit(SyntaxNode? node)
    {
        if (node is AttributeListSyntax or EnumMemberDeclarationSyntax) return;
        base.Visit(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.NumericLiteralExpression)) Number(node);
        else if (node.IsKind(SyntaxKind.TrueLiteralExpression)) Add(node.Span, "false", "logic");
        else if (node.IsKind(SyntaxKind.FalseLiteralExpression)) Add(node.Span, "true", "logic");
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var isText = model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_String;
        foreach (var (becomes, kind) in isText ? [] : Operators.Of(node.Kind())) Add(node.OperatorToken.Span, becomes, kind);
        base.VisitBinaryExpression(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        foreach (var becomes in Operators.OfPattern(node.OperatorToken.Kind())) Add(node.OperatorToken.Span, becomes, "comparison");
        base.VisitRelationalPattern(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.UnaryMinusExpression)) Add(node.OperatorToken.Span, "", "arithmetic");
        if (node.IsKind(SyntaxKind.LogicalNotExpression)) Add(node.OperatorToken.Span, "", "logic");
        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        if (node.IsKind(SyntaxKind.OrPattern))
        {
            Add(TextSpan.FromBounds(node.OperatorToken.SpanStart, node.Span.End), "", "dropped branch");
            Add(TextSpan.FromBounds(node.SpanStart, node.Right.SpanStart), "", "dropped branch");
        }
        base.VisitBinaryPattern(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        Add(node.Condition.Span, $"({node.Condition}) && false", "dropped branch");
        Add(node.Condition.Span, $"({node.Condition}) || true", "dropped branch");
        base.VisitIfStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Swap(node.WhenTrue, node.WhenFalse);
        base.VisitConditionalExpression(node);
    }

    public override void VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        for (var i = 0; i < node.Arms.Count; i++)
        {
            // An arm goes with the comma behind it; the last one stays, so that there is always an answer.
            if (i + 1 == node.Arms.Count) break;
            Add(TextSpan.FromBounds(node.Arms[i].SpanStart, node.Arms.GetSeparator(i).Span.End), "", "dropped branch");
            Swap(node.Arms[i].Expression, node.Arms[i + 1].Expression);
        }
        base.VisitSwitchExpression(node);
    }

    private void Swap(ExpressionSyntax first, ExpressionSyntax second)
    {
        var between = model.SyntaxTree.GetText().ToString(TextSpan.FromBounds(first.Span.End, second.SpanStart));
        if (first.ToString() != second.ToString()) Add(TextSpan.FromBounds(first.SpanStart, second.Span.End), $"{second}{between}{first}", "swapped results");
    }

    private void Number(LiteralExpressionSyntax node)
    {
        var kind = Operators.IsThreshold(node) ? "threshold" : "number";
        foreach (var becomes in Nudges.Of(node.Token.Text, both: kind == "threshold")) Add(node.Span, becomes, kind);
    }

    private void Add(TextSpan span, string becomes, string kind)
    {
        var tree = model.SyntaxTree;
        var start = tree.GetText().Lines.GetLinePosition(span.Start);
        Found.Add(new Mutant(tree.FilePath, start.Line + 1, start.Character + 1, span.Start, tree.GetText().ToString(span), becomes, kind));
    }
}
