using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Compiler.Copies;

/// <summary>
/// Which expressions of a script may hold a sensitive value: the contract's fields that are marked so, and every local, parameter and function
/// that such an expression flows into. Follows names, not data, so it hides rather too much.
/// </summary>
internal sealed class Secrets
{
    private readonly HashSet<ISymbol> _tainted = new(SymbolEqualityComparer.Default);

    // By name: what scripts are compiled against has no attributes.
    private readonly HashSet<string> _marked;

    private Secrets(HashSet<string> marked) => _marked = marked;

    public static Secrets In(CSharpCompilation compilation, DecisionContract contract)
    {
        var json = ContractJson.For(contract);
        var secrets = new Secrets([.. Marked(json.Input, []), .. Marked(json.Output, [])]);
        var before = -1;
        while (before != secrets._tainted.Count)
        {
            before = secrets._tainted.Count;
            foreach (var tree in compilation.SyntaxTrees) secrets.Spread(compilation.GetSemanticModel(tree), tree.GetRoot());
        }
        return secrets;
    }

    public bool Holds(SemanticModel model, SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => model.GetSymbolInfo(name).Symbol is { } symbol && (_tainted.Contains(symbol.OriginalDefinition) || IsMarked(symbol)));

    private void Spread(SemanticModel model, SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when Holds(model, value): Add(model.GetDeclaredSymbol(variable)); break;
                case AssignmentExpressionSyntax assignment when Holds(model, assignment.Right): Add(model.GetSymbolInfo(assignment.Left).Symbol); break;
                case ForEachStatementSyntax loop when Holds(model, loop.Expression): Add(model.GetDeclaredSymbol(loop)); break;
                case SingleVariableDesignationSyntax name when name.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Holds(model, statement): Add(model.GetDeclaredSymbol(name)); break;
                case ArgumentSyntax argument when Holds(model, argument.Expression): Add(ParameterOf(model, argument)); break;
                case ReturnStatementSyntax { Expression: { } value } when Holds(model, value): Add(model.GetEnclosingSymbol(value.SpanStart)); break;
                case ArrowExpressionClauseSyntax arrow when Holds(model, arrow.Expression): Add(MemberOf(model, arrow)); break;
            }
        }
    }

    private void Add(ISymbol? symbol)
    {
        if (symbol is not null) _tainted.Add(symbol.OriginalDefinition);
    }

    private static ISymbol? MemberOf(SemanticModel model, ArrowExpressionClauseSyntax arrow) => arrow.Parent is { } parent ? model.GetDeclaredSymbol(parent) : null;

    private static IParameterSymbol? ParameterOf(SemanticModel model, ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not { } call || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || method.DeclaringSyntaxReferences.IsEmpty) return null;
        if (argument.NameColon is { } named) return method.Parameters.FirstOrDefault(p => p.Name == named.Name.Identifier.ValueText);
        return argument.Parent is BaseArgumentListSyntax list && list.Arguments.IndexOf(argument) is var index && index < method.Parameters.Length ? method.Parameters[index] : null;
    }

    private bool IsMarked(ISymbol symbol) => symbol is IPropertySymbol property && _marked.Contains($"{property.ContainingType.ToDisplayString()}.{property.Name}");

    private static IEnumerable<string> Marked(Shape shape, HashSet<Shape> seen) =>
        !seen.Add(shape) ? []
        : shape.Element is { } element ? Marked(element, seen)
        : shape.Fields.SelectMany(f => (f is { IsSensitive: true, Property: { } property } ? [$"{property.DeclaringType?.FullName?.Replace('+', '.')}.{property.Name}"] : Enumerable.Empty<string>()).Concat(Marked(f.Shape, seen)));
}
