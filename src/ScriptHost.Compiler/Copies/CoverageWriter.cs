using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Copies;

/// <summary>
/// Writes a call at every statement and at every way a decision can go: if, ?:, the arms of switch, the right side of &amp;&amp;, || and ??,
/// bodies of loops. Names, types and definite assignment stay as they are.
/// </summary>
internal sealed class CoverageWriter(SemanticModel model, ImmutableArray<CoveragePlace>.Builder places) : CSharpSyntaxWalker
{
    private const string Calls = "ScriptHost.Testing.Coverage.";

    private readonly Insertions _insertions = new();

    public string Apply(string text) => _insertions.Apply(text);

    public override void Visit(SyntaxNode? node)
    {
        // What must be constant, or is no code that runs, is left alone.
        if (node is AttributeListSyntax or EnumMemberDeclarationSyntax or PatternSyntax or SwitchLabelSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax }
            || node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword) || node is LocalDeclarationStatementSyntax { IsConst: true }) return;
        if (node is StatementSyntax statement and not (BlockSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax) && statement.Parent is BlockSyntax or SwitchSectionSyntax) Statement(statement);
        base.Visit(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        // An else that is added stands behind all that goes around the statement before it, so it is asked for first.
        if (node.Else is { } otherwise) Body(otherwise.Statement, "when false", node);
        else _insertions.After(node, $" else {Hit(node, "when false")};");
        Body(node.Statement, "when true", node);
        base.VisitIfStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Value(node.WhenTrue, "when true", node.Condition);
        Value(node.WhenFalse, "when false", node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        Value(node.Expression, $"arm {Short(node.Pattern)}", node);
        base.VisitSwitchExpressionArm(node);
    }

    public override void VisitSwitchSection(SwitchSectionSyntax node)
    {
        _insertions.Before(node.Statements[0].SpanStart, Hit(node, Short(node.Labels[0])) + "; ");
        base.VisitSwitchSection(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.CoalesceExpression)) Value(node.Right, "when null", node);
        else if (node.IsKind(SyntaxKind.LogicalAndExpression) && IsTruth(node.Right)) _insertions.Around(node.Right, $"({Call("Hit", node.Right, "right side of &&")} && (", "))");
        else if (node.IsKind(SyntaxKind.LogicalOrExpression) && IsTruth(node.Right)) _insertions.Around(node.Right, $"({Call("Miss", node.Right, "right side of ||")} || (", "))");
        base.VisitBinaryExpression(node);
    }

    public override void VisitForStatement(ForStatementSyntax node) => Loop(node.Statement, node, () => base.VisitForStatement(node));

    public override void VisitForEachStatement(ForEachStatementSyntax node) => Loop(node.Statement, node, () => base.VisitForEachStatement(node));

    public override void VisitWhileStatement(WhileStatementSyntax node) => Loop(node.Statement, node, () => base.VisitWhileStatement(node));

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        Value(node.Expression, branch: null, node.Expression);
        base.VisitArrowExpressionClause(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        if (node.ExpressionBody is { } body) Value(body, branch: null, body);
        base.VisitSimpleLambdaExpression(node);
    }

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        if (node.ExpressionBody is { } body) Value(body, branch: null, body);
        base.VisitParenthesizedLambdaExpression(node);
    }

    private void Statement(StatementSyntax statement) => _insertions.Before(statement.SpanStart, Hit(statement, branch: null) + "; ");

    private void Loop(StatementSyntax body, StatementSyntax loop, Action inside)
    {
        Body(body, "loop body", loop);
        inside();
    }

    private void Body(StatementSyntax body, string branch, SyntaxNode at)
    {
        if (body is BlockSyntax block) _insertions.Before(block.OpenBraceToken.Span.End, " " + Hit(at, branch) + ";");
        else _insertions.Around(body, $"{{ {Hit(at, branch)}; ", " }");
    }

    private void Value(ExpressionSyntax value, string? branch, SyntaxNode at)
    {
        if (value is ThrowExpressionSyntax thrown) value = thrown.Expression;
        if (value is RefExpressionSyntax || model.GetTypeInfo(value).ConvertedType is not { SpecialType: not SpecialType.System_Void, TypeKind: not (TypeKind.Error or TypeKind.Pointer), IsAnonymousType: false } type) return;
        _insertions.Around(value, $"{Calls}Pass<{type.ToMinimalDisplayString(model, value.SpanStart)}>({Next(at, branch)}, ", ")");
    }

    private bool IsTruth(ExpressionSyntax side) => model.GetTypeInfo(side).Type?.SpecialType == SpecialType.System_Boolean;

    private string Hit(SyntaxNode at, string? branch) => Call("Hit", at, branch);

    private string Call(string what, SyntaxNode at, string? branch) => $"{Calls}{what}({Next(at, branch)})";

    private string Next(SyntaxNode at, string? branch)
    {
        var start = at.GetLocation().GetLineSpan().StartLinePosition;
        places.Add(new CoveragePlace(at.SyntaxTree.FilePath, start.Line + 1, start.Character + 1, branch));
        return (places.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
    }
}
