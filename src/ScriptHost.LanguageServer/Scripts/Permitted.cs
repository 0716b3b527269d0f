using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>
/// What a script may name: its own, the contract's, and what the allow-list names. The references hold little else, but some of it is there for the
/// compiler only.
/// </summary>
internal sealed class Permitted(AllowList list)
{
    private readonly FrozenSet<string> _namespaces = list.Members.Where(m => !m.IsIntrinsic && m.Id.StartsWith("T:", StringComparison.Ordinal)).SelectMany(m => Namespaces(m.Id[2..])).ToFrozenSet(StringComparer.Ordinal);

    public bool Allows(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol space => _namespaces.Contains(space.ToDisplayString()),
        ITypeParameterSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol => true,
        _ when symbol.Locations.Any(l => l.IsInSource) || symbol.ContainingType?.IsTupleType == true => true,
        IPropertySymbol property => LineOf(property) is not null,
        IMethodSymbol or IFieldSymbol or INamedTypeSymbol => LineOf(symbol) is not null,
        _ => false,
    };

    /// <summary>The line of the list about a symbol; null for what is not in the list.</summary>
    public AllowedMember? LineOf(ISymbol symbol)
    {
        var definition = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol.OriginalDefinition;
        if (definition is IPropertySymbol property) return Find(property.GetMethod) ?? Find(property.SetMethod);
        return Find(definition);
    }

    private AllowedMember? Find(ISymbol? definition) =>
        definition?.GetDocumentationCommentId() is { } id && list.TryFind(id, out var member) && !member.IsIntrinsic ? member : null;

    private static IEnumerable<string> Namespaces(string type)
    {
        for (var dot = type.LastIndexOf('.'); dot > 0; dot = type.LastIndexOf('.', dot - 1)) yield return type[..dot];
    }
}
