using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>Lengths that the script itself fixes.</summary>
internal static class Lengths
{
    /// <summary>Null when the sequence is not made here, with a length for all to see.</summary>
    public static double? Of(IOperation sequence) => (Paths.Definition(sequence.Undressed()) ?? sequence).Undressed() switch
    {
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues.Length,
        IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => sizes[0].Number(),
        ICollectionExpressionOperation { Elements: { IsEmpty: false } elements, Type.Name: not "List" } => elements.Any(e => e is ISpreadOperation) ? null : elements.Length,
        _ => null,
    };
}
