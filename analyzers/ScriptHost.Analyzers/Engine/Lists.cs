using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Lists that start empty and are filled by a loop: they stay empty when the loop finds nothing.</summary>
internal static class Lists
{
    public static Origin OriginOf(IOperation list, IOperation creation)
    {
        if (!StartsEmpty(creation) || Paths.Declarator(list) is not { } declarator) return Origin.Unknown;
        var scope = Paths.Scope(declarator);
        var name = declarator.Identifier.ValueText;
        var isFilled = false;
        foreach (var call in TreeFacts.Of(declarator.SyntaxTree).Calls("Add").Where(c => scope.Span.Contains(c.Span) && c.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } && target.Identifier.ValueText == name))
        {
            if (call.FirstAncestorOrSelf<StatementSyntax>()?.Parent is var around && (around == scope || around is GlobalStatementSyntax)) return Origin.Unknown;
            isFilled = true;
        }
        return isFilled ? Origin.Input : Origin.Unknown;
    }

    /// <summary>What is added to a list of the script, wherever it is.</summary>
    public static IEnumerable<IOperation> Added(IOperation list)
    {
        if (Paths.Declarator(list) is not { } declarator || list.SemanticModel is not { } model || declarator.SyntaxTree != model.SyntaxTree) yield break;
        var scope = Paths.Scope(declarator);
        foreach (var call in TreeFacts.Of(declarator.SyntaxTree).Calls("Add").Where(c => scope.Span.Contains(c.Span) && c.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } && target.Identifier.ValueText == declarator.Identifier.ValueText))
            if (model.GetOperation(call) is IInvocationOperation { Arguments: { Length: 1 } arguments }) yield return arguments[0].Value;
    }

    /// <summary>What is put into the elements of an array of the script.</summary>
    public static IEnumerable<IOperation> Stored(IOperation array)
    {
        if (Paths.Declarator(array) is not { } declarator || array.SemanticModel is not { } model || declarator.SyntaxTree != model.SyntaxTree) return [];
        return TreeFacts.Of(declarator.SyntaxTree).Stored(declarator.Identifier.ValueText, Paths.Scope(declarator)).Select(v => model.GetOperation(v)).OfType<IOperation>();
    }

    private static bool StartsEmpty(IOperation creation) => creation switch
    {
        IObjectCreationOperation { Initializer: null, Type.Name: "List" } list => list.Arguments.All(a => Paths.IsInteger(a.Value.Type)), // a capacity
        ICollectionExpressionOperation { Elements.IsEmpty: true } => true,
        _ => false,
    };
}
