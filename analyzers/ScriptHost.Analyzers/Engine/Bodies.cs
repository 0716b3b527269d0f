using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Questions about a piece of code.</summary>
internal static class Bodies
{
    /// <summary>The operations that run with this one: those of functions inside of it run elsewhere.</summary>
    public static IEnumerable<IOperation> OwnOperations(this IOperation root)
    {
        yield return root;
        foreach (var child in root.ChildOperations)
            if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                foreach (var inner in child.OwnOperations()) yield return inner;
    }

    /// <summary>The variables that some code sets, steps or hands out by reference.</summary>
    public static IEnumerable<ISymbol> Written(IOperation root) => root.DescendantsAndSelf().SelectMany(Targets).Select(Variable).Where(v => v is not null)!;

    public static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static IEnumerable<IOperation> Targets(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation { Target: var target } => target.DescendantsAndSelf(),
        IAssignmentOperation { Target: var target } => [target],
        IIncrementOrDecrementOperation { Target: var target } => [target],
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: var value } => [value],
        _ => [],
    };
}
