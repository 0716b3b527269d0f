using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers;

/// <summary>What is written and called where in one file, by name: read once, asked often.</summary>
internal sealed class TreeFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFacts> Known = new();

    private readonly Dictionary<string, List<SyntaxNode>> _writes = new();
    private readonly Dictionary<string, List<InvocationExpressionSyntax>> _calls = new();
    private readonly List<SyntaxNode> _made = [];
    private readonly Dictionary<string, List<ExpressionSyntax>> _stored = new();

    private TreeFacts(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax) _made.Add(node);
            if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax array } } store) Add(_stored, array.Identifier.ValueText, store.Right);
            if (node is InvocationExpressionSyntax call && Name(call.Expression) is { } called) Add(_calls, called, call);
            else if (Written(node) is { } target) AddWrites(target);
        }
    }

    public static TreeFacts Of(SyntaxTree tree) => Known.GetValue(tree, t => new TreeFacts(t.GetRoot()));

    /// <summary>The names written inside of a node, that is, the identifiers on the left.</summary>
    public IEnumerable<SyntaxNode> Writes(string name, SyntaxNode scope)
    {
        if (!_writes.TryGetValue(name, out var all)) yield break;
        foreach (var one in all)
            if (scope.Span.Contains(one.Span)) yield return one;
    }

    public IReadOnlyList<InvocationExpressionSyntax> Calls(string name) => _calls.TryGetValue(name, out var all) ? all : [];

    /// <summary>Every <c>new</c> and <c>with</c>.</summary>
    public IReadOnlyList<SyntaxNode> Made => _made;

    /// <summary>What is put into elements: <c>name[i] = …</c></summary>
    public IEnumerable<ExpressionSyntax> Stored(string name, SyntaxNode scope) => _stored.TryGetValue(name, out var all) ? all.Where(s => scope.Span.Contains(s.Span)) : [];

    private static ExpressionSyntax? Written(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) => prefix.Operand,
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression) => postfix.Operand,
        ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) && !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword) => argument.Expression,
        RefExpressionSyntax reference => reference.Expression,
        _ => null,
    };

    private void AddWrites(ExpressionSyntax target)
    {
        if (target is TupleExpressionSyntax tuple)
            foreach (var argument in tuple.Arguments) AddWrites(argument.Expression);
        else if (Name(target) is { } name) Add(_writes, name, target);
    }

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        GenericNameSyntax generic => generic.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static void Add<T>(Dictionary<string, List<T>> table, string name, T value)
    {
        if (!table.TryGetValue(name, out var list)) table.Add(name, list = []);
        list.Add(value);
    }
}
