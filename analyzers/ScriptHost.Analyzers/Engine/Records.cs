using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What the script's own records and small types are made of: each value that the file gives to a member, in a constructor, an initialiser or a <c>with</c>.</summary>
internal static class Records
{
    private const int Most = 24;

    /// <summary>Empty for members of types that are not written in this file.</summary>
    public static IReadOnlyList<IOperation> Given(IPropertyReferenceOperation read)
    {
        var property = read.Property;
        if (read.SemanticModel is not { } model || property.IsIndexer || property.SetMethod is { IsInitOnly: false } || property.ContainingType.Locations.FirstOrDefault()?.SourceTree != model.SyntaxTree) return [];
        if (Source(property) is null && !property.ContainingType.IsRecord) return [];
        var made = TreeFacts.Of(model.SyntaxTree).Made;
        return made.Count > Most ? [] : [.. made.Select(m => model.GetOperation(m)).OfType<IOperation>().SelectMany(m => Given(m, property))];
    }

    // class Quarter(double mean) { public double Mean { get; } = mean; }
    private static string? Source(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax parameter } ? parameter.Identifier.ValueText : null;

    private static IEnumerable<IOperation> Given(IOperation made, IPropertySymbol property)
    {
        if (made is IObjectCreationOperation creation && SymbolEqualityComparer.Default.Equals(creation.Type, property.ContainingType))
            foreach (var argument in creation.Arguments)
                if (argument.Parameter?.Name == (Source(property) ?? property.Name)) yield return argument.Value;
        var initializer = made switch { IObjectCreationOperation { Initializer: { } own } => own, IWithOperation copy => copy.Initializer, _ => null };
        if (initializer is null) yield break;
        foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
            if (assignment.Target is IPropertyReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Property, property)) yield return assignment.Value;
    }
}
