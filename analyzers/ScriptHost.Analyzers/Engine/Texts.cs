using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Texts of the input.</summary>
internal static class Texts
{
    /// <summary>Whether a text comes from the input and nobody has looked at it, here or where it is handed over.</summary>
    public static bool MayBeShort(IOperation text, int depth = 0)
    {
        text = text.Undressed();
        if (depth > 4 || IsTested(text)) return false;
        if (ContractFacts.Field(text) is not null) return true;
        return text switch
        {
            ILocalReferenceOperation local => Paths.Definition(local) is { } definition ? MayBeShort(definition, depth + 1) : Elements.IsOfInput(local),
            IParameterReferenceOperation parameter => Parameters.Arguments(parameter).Any(a => MayBeShort(a, depth + 1)) || Parameters.Call(text, parameter.Parameter) is { } call && Elements.OriginOf(Linq.Source(call)) == Origin.Input && !IsFiltered(call),
            IInvocationOperation { TargetMethod.Name: "Trim" or "ToUpperInvariant" or "ToLowerInvariant", Instance: { } inner } => MayBeShort(inner, depth + 1),
            _ => false,
        };
    }

    private static bool IsTested(IOperation text) => ValueGuards.IsTested(text, Paths.Path(text)) || ValueGuards.IsTested(text, Paths.CountPath(text));

    private static bool IsFiltered(IInvocationOperation call)
    {
        for (var source = Linq.Source(call); Linq.Operator(source) is { } name; source = Linq.Source((IInvocationOperation)source))
            if (name == "Where") return true;
        return false;
    }
}
