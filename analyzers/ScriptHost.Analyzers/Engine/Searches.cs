using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Calls that look for one element from the front of a sequence.</summary>
internal static class Searches
{
    /// <summary>A search for an element that equals something; sets and the keys of tables find theirs at once.</summary>
    public static bool IsSearch(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Contains" } when Sequences.IsLinq(call) => call.Arguments.Length == 2 && !IsHashed(Sequences.Source(call)),
        { Name: "Any" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" } when Sequences.IsLinq(call) => !IsHashed(Sequences.Source(call)) && Key(call) is not null,
        { Name: "Contains" or "IndexOf", ContainingType.Name: "List" or "ImmutableArray" or "ICollection" or "IList" } => Collections.IsOfFramework(call.TargetMethod),
        { Name: "Find" or "FindIndex" or "Exists", ContainingType.Name: "List" } => Key(call) is not null,
        { Name: "IndexOf", ContainingType.SpecialType: SpecialType.System_Array } => true,
        _ => false,
    };

    /// <summary>A list that begins empty and is filled in the loop that searches it.</summary>
    public static bool IsGrown(IOperation list, LoopContext loop) =>
        list is ILocalReferenceOperation { Type.Name: "List" } local && !loop.IsInvariant(local)
        && loop.Body.DescendantsAndSelf().OfType<IInvocationOperation>().Any(c => c.TargetMethod.Name == "Add" && c.Instance is ILocalReferenceOperation to && SymbolEqualityComparer.Default.Equals(to.Local, local.Local));

    /// <summary>What to make before the loop.</summary>
    public static string Instead(IInvocationOperation call, Chain chain)
    {
        var source = chain.Steps.Count == 0 ? Shown.Of(chain.Source) : "the query";
        if (IsGrownKind(call)) return $"'{source}.ToHashSet()'";
        return Key(call) is { } key && call.TargetMethod.Name is not ("Any" or "Exists") ? $"'{source}.ToDictionary({key})' (or ToLookup, when several may fit)" : Key(call) is { } member ? $"'{source}.Select({member}).ToHashSet()'" : $"'{source}.ToHashSet()'";
    }

    private static bool IsGrownKind(IInvocationOperation call) => call.TargetMethod.Name is "Contains" or "IndexOf" && Key(call) is null;

    private static bool IsHashed(IOperation? source) => source is IPropertyReferenceOperation { Property.Name: "Keys", Instance.Type: { } table } && Collections.IsUnordered(table) || source?.Type is { } type && (Collections.IsUnordered(type) || type.Name is "SortedSet" or "ImmutableHashSet");

    /// <summary>The function that picks what is compared, as text: <c>x => x.Name</c> for <c>First(x => x.Name == name)</c>; null when the condition is no equality.</summary>
    private static string? Key(IInvocationOperation call)
    {
        var place = call.Instance is null ? 1 : 0;
        if (Sequences.Lambda(Sequences.Argument(call, place)) is not { Symbol.Parameters: { Length: 1 } parameters } function) return null;
        var result = function.Body.Operations.FirstOrDefault() is IReturnOperation { ReturnedValue: { } value } ? Sequences.Undressed(value) : null;
        while (result is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both) result = Sequences.Undressed(both.LeftOperand);
        if (result is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality) return null;
        foreach (var side in new[] { equality.LeftOperand, equality.RightOperand })
            if (side.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Any(p => SymbolEqualityComparer.Default.Equals(p.Parameter, parameters[0])))
                return $"{parameters[0].Name} => {Shown.Of(side)}";
        return null;
    }
}
