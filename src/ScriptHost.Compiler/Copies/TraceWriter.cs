using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Copies;

/// <summary>
/// Writes a call at every function, statement and branch, and around every value that matters. A condition itself is left as it is, because
/// variables may be assigned in it: the branch that follows tells how it went, and its operands tell why.
/// </summary>
internal sealed class TraceWriter(SemanticModel model, Secrets secrets, bool values, ImmutableArray<TracePlace>.Builder places) : CSharpSyntaxWalker
{
    private const string Calls = "ScriptHost.Testing.Tracing.";
    private const int LongestText = 90;

    private readonly Insertions _insertions = new();
    private readonly Dictionary<SyntaxNode, int> _embedded = []; // statements without braces that were given some
    private int _function;
    private int _statement;

    public string Apply(string text) => _insertions.Apply(text);

    public override void Visit(SyntaxNode? node)
    {
        if (node is null || TraceScope.IsLeftAlone(node)) return;
        var (function, statement) = (_function, _statement);
        if (_embedded.TryGetValue(node, out var own)) _statement = own;
        if (TraceScope.BodyOf(node) is { } body) Function(node, body);
        if (node is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } line and not (BlockSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax)) Statement(line);
        if (node is ExpressionSyntax expression && IsValue(expression)) Around(expression, "Value", TraceKind.Value, Short(expression), expression);
        base.Visit(node);
        (_function, _statement) = (function, statement);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        var condition = Short(node.Condition);
        Visit(node.Condition);
        // An else that is added stands behind all that goes around the statement before it, so it is asked for first.
        if (node.Else is { } otherwise) Body(otherwise.Statement, condition + " is false", node.Condition);
        else _insertions.After(node, $" else {Line(TraceKind.Branch, condition + " is false", node.Condition)}");
        Body(node.Statement, condition + " is true", node.Condition);
        Visit(node.Statement);
        Visit(node.Else?.Statement);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        Visit(node.Condition);
        Body(node.Statement, Short(node.Condition) + " is true", node.Condition);
        Visit(node.Statement);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        if (node.Declaration is { } declaration) Visit(declaration);
        foreach (var part in node.Initializers) Visit(part);
        if (node.Condition is { } condition)
        {
            Visit(condition);
            Body(node.Statement, Short(condition) + " is true", condition);
        }
        else if (node.Statement is not BlockSyntax) Body(node.Statement, "goes round", node);
        Visit(node.Statement);
        foreach (var part in node.Incrementors) Visit(part);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        Visit(node.Expression);
        var type = model.GetDeclaredSymbol(node)?.Type;
        if (values && TraceScope.IsNameable(type)) Prefix(node.Statement, $"{Calls}Value<{Name(type, node.SpanStart)}>({Place(TraceKind.Value, node.Identifier.ValueText, node.Expression)}, {node.Identifier.Text}); ");
        else Body(node.Statement, "goes round", node);
        Visit(node.Statement);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var condition = Short(node.Condition);
        Visit(node.Condition);
        Way(node.WhenTrue, condition + " is true");
        Visit(node.WhenTrue);
        Way(node.WhenFalse, condition + " is false");
        Visit(node.WhenFalse);
    }

    public override void VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        if (node.WhenClause is { } when) Visit(when);
        Way(node.Expression, $"arm {Short(node.Pattern)}");
        Visit(node.Expression);
    }

    public override void VisitSwitchSection(SwitchSectionSyntax node)
    {
        _insertions.Before(node.Statements[0].SpanStart, Line(TraceKind.Branch, Short(node.Labels[0]), node) + " ");
        foreach (var label in node.Labels.OfType<CasePatternSwitchLabelSyntax>()) Visit(label.WhenClause);
        foreach (var statement in node.Statements) Visit(statement);
    }

    public override void VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is { } value) Around(value, "Leave", TraceKind.Result, Short(value), value, converted: true);
        base.VisitReturnStatement(node);
    }

    public override void VisitEqualsValueClause(EqualsValueClauseSyntax node)
    {
        if (values && node.Parent is VariableDeclaratorSyntax variable) Around(node.Value, "Value", TraceKind.Value, variable.Identifier.ValueText, node.Value, converted: true);
        base.VisitEqualsValueClause(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (values && node.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } assignment && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
            Around(assignment, "Value", TraceKind.Value, Short(assignment.Left), assignment);
        base.VisitExpressionStatement(node);
    }

    private void Function(SyntaxNode node, SyntaxNode body)
    {
        var name = TraceScope.NameOf(node);
        _function = _statement = places.Count;
        var entered = $"{Calls}Enter({Place(TraceKind.Function, name, node)})";
        if (body is BlockSyntax block) _insertions.Before(block.OpenBraceToken.Span.End, $" {entered};");
        else if (body is ExpressionSyntax value && model.GetTypeInfo(value).ConvertedType is { SpecialType: not SpecialType.System_Void } type && TraceScope.IsNameable(type) && value is not (RefExpressionSyntax or ThrowExpressionSyntax))
            _insertions.Around(value, $"{Calls}Body<{Name(type, value.SpanStart)}>({entered}, {Place(TraceKind.Result, Short(value), value)}, ", ")");
    }

    private void Statement(StatementSyntax statement)
    {
        _statement = places.Count;
        _insertions.Before(statement.SpanStart, Line(TraceKind.Statement, Short(statement), statement) + " ");
    }

    private void Body(StatementSyntax body, string way, SyntaxNode at) => Prefix(body, Line(TraceKind.Branch, way, at) + " ");

    private void Prefix(StatementSyntax body, string call)
    {
        if (body is BlockSyntax block) _insertions.Before(block.OpenBraceToken.Span.End, " " + call);
        else if (body is IfStatementSyntax { Parent: ElseClauseSyntax }) _insertions.Around(body, $"{{ {call}", " }");
        else
        {
            var statement = _statement;
            _embedded[body] = _statement = places.Count;
            _insertions.Around(body, $"{{ {call}{Line(TraceKind.Statement, Short(body), body)} ", " }");
            _statement = statement;
        }
    }

    /// <summary>One of the ways that an expression can go.</summary>
    private void Way(ExpressionSyntax value, string way)
    {
        if (value is ThrowExpressionSyntax thrown) value = thrown.Expression;
        if (value is not RefExpressionSyntax && model.GetTypeInfo(value).ConvertedType is { SpecialType: not SpecialType.System_Void } type && TraceScope.IsNameable(type))
            _insertions.Around(value, $"{Calls}Way<{Name(type, value.SpanStart)}>({Calls}Take({Place(TraceKind.Branch, way, value)}), ", ")");
    }

    private void Around(ExpressionSyntax value, string call, TraceKind kind, string text, SyntaxNode at, bool converted = false)
    {
        var info = model.GetTypeInfo(value);
        var type = converted || model.GetConstantValue(value).HasValue ? info.ConvertedType : info.Type;
        if (value is RefExpressionSyntax or ThrowExpressionSyntax or StackAllocArrayCreationExpressionSyntax || !TraceScope.IsNameable(type) || type.SpecialType == SpecialType.System_Void) return;
        _insertions.Around(value, $"{Calls}{call}<{Name(type, value.SpanStart)}>({Place(kind, text, at)}, ", ")");
    }

    private bool IsValue(ExpressionSyntax expression) => values && TraceScope.IsOperand(expression) && TraceScope.Matters(model, expression);

    private string Line(TraceKind kind, string text, SyntaxNode at) => $"{Calls}Line({Place(kind, text, at)});";

    private string Place(TraceKind kind, string text, SyntaxNode at)
    {
        var line = at.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var hidden = kind is (TraceKind.Value or TraceKind.Result) && secrets.Holds(model, at);
        places.Add(new TracePlace(kind, at.SyntaxTree.FilePath, line, text, _function, _statement, hidden));
        return (places.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    private string Name(ITypeSymbol type, int position) => type.ToMinimalDisplayString(model, position);

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestText ? text : text[..LongestText] + "…";
    }
}
