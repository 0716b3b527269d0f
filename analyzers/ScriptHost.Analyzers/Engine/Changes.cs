using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>What a piece of code may change, and what it may not.</summary>
internal static class Changes
{
    /// <summary>The variables that code writes, or whose objects it may write into.</summary>
    public static HashSet<ISymbol> In(IOperation code)
    {
        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var target in code.DescendantsAndSelf().SelectMany(Targets))
            if (Root(target) is { } variable) changed.Add(variable);
        return changed;
    }

    /// <summary>The local, parameter or top-level value that an operation names; null for any other.</summary>
    public static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.ContainingType.IsScriptClass: true } field => field.Field,
        _ => null,
    };

    /// <summary>Whether an operation, without what is below it, only reads, and gives the same again for the same.</summary>
    public static bool IsPure(IOperation operation) => operation switch
    {
        IAssignmentOperation or IIncrementOrDecrementOperation or IThrowOperation or IObjectOrCollectionInitializerOperation => false,
        IObjectCreationOperation { Type.IsValueType: false } or IDynamicInvocationOperation => false,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => false,
        IFieldReferenceOperation { Field: { IsConst: false, IsReadOnly: false, ContainingType.IsScriptClass: false } field } => field.ContainingType.IsTupleType,
        IInvocationOperation { TargetMethod: var method } call => method.IsStatic ? IsPureFunction(method) : call.Instance?.Type is { } type && !MayWrite(type, method.Name),
        IPropertyReferenceOperation { Instance.Type: { } type, Property: var property } => Collections.IsOfFramework(property) || Sequences.IsOfContract(property) || type.IsRecord || type.IsAnonymousType,
        _ => true,
    };

    private static bool IsPureFunction(IMethodSymbol method) => Collections.IsOfFramework(method) && !WritesToArgument(method);

    private static IEnumerable<IOperation> Targets(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: ITupleOperation tuple } => tuple.Elements,
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation step => [step.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value } => [value],
        IInvocationOperation { TargetMethod.IsStatic: false, Instance: { Type: { } type } instance } call when MayWrite(type, call.TargetMethod.Name) => [instance, .. Given(call)],
        IInvocationOperation { TargetMethod: var method } call when !Collections.IsOfFramework(method) || WritesToArgument(method) => Given(call),
        IObjectCreationOperation { Constructor: { } constructor } made when !Collections.IsOfFramework(constructor) => made.Arguments.Select(a => a.Value),
        _ => [],
    };

    // Only objects that can be written to are worth naming: a number that is handed over stays what it is.
    private static IEnumerable<IOperation> Given(IInvocationOperation call) =>
        call.Arguments.Select(a => Sequences.Undressed(a.Value)).Where(v => v.Type is { IsReferenceType: true } type && !IsImmutable(type));

    private static ISymbol? Root(IOperation? target)
    {
        while (target is not null)
        {
            target = Sequences.Undressed(target);
            if (Variable(target) is { } variable) return variable;
            target = target switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IFieldReferenceOperation field => field.Instance,
                IArrayElementReferenceOperation element => element.ArrayReference,
                IImplicitIndexerReferenceOperation element => element.Instance,
                IDeclarationExpressionOperation declaration => declaration.Expression,
                _ => null,
            };
        }
        return null;
    }

    private static bool MayWrite(ITypeSymbol type, string method) => !IsImmutable(type) && method is not (
        "Contains" or "ContainsKey" or "ContainsValue" or "TryGetValue" or "GetValueOrDefault" or "IndexOf" or "LastIndexOf" or "BinarySearch" or "Exists" or "Find" or "FindAll" or "FindIndex" or "FindLast"
        or "FindLastIndex" or "TrueForAll" or "GetRange" or "Slice" or "ToArray" or "ToList" or "AsReadOnly" or "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "Peek" or "TryPeek" or "GetLength" or "GetType"
        or "IsSubsetOf" or "IsSupersetOf" or "Overlaps" or "SetEquals" or "ConvertAll" or "CopyTo");

    private static bool WritesToArgument(IMethodSymbol method) =>
        method.ContainingType is { SpecialType: SpecialType.System_Array } or { Name: "MemoryExtensions" or "CollectionExtensions" or "CollectionsMarshal" or "Random" }
        && method.Name is "Sort" or "Reverse" or "Fill" or "Clear" or "Copy" or "Resize" or "AddRange" or "InsertRange" or "CopyTo" or "Replace" or "Remove" or "TryAdd";

    private static bool IsImmutable(ITypeSymbol type) =>
        type.IsReadOnly || type.SpecialType is not SpecialType.None and not SpecialType.System_Object and not SpecialType.System_Array || type.TypeKind == TypeKind.Enum || type.IsTupleType
        || Collections.IsReadOnlyView(type) || type.Name is "IGrouping" or "ILookup" or "StringComparer"
        || type.ContainingNamespace?.ToDisplayString() is "System.Collections.Immutable" or "System.Collections.Frozen" && type.Name != "Builder"
        || Sequences.IsOfContract(type) || type.IsAnonymousType;
}
