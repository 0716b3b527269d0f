using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Where a value comes into the function that uses it: the calls that hand it over, where a test may be missing.</summary>
internal static class Openings
{
    private const int MaxDepth = 4;

    public static IEnumerable<Location> Of(IOperation value) => Handed(value, 0).Select(a => a.Syntax.GetLocation()).Distinct();

    private static IEnumerable<IOperation> Handed(IOperation value, int depth)
    {
        if (depth > MaxDepth) return [];
        value = value.Undressed();
        return value switch
        {
            ILocalReferenceOperation or IFieldReferenceOperation when Paths.Definition(value) is { } definition => Handed(definition, depth + 1),
            IPropertyReferenceOperation { Instance: { } instance } => Handed(instance, depth + 1),
            IInvocationOperation call when Linq.Operator(call) is not null => Handed(Linq.Source(call), depth + 1),
            IParameterReferenceOperation parameter => Parameters.Arguments(parameter).SelectMany(a => Handed(a, depth + 1).Prepend(a)),
            _ => [],
        };
    }
}
