using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Values that come from the input of a decision.</summary>
internal static class InputValues
{
    private const int MostLocals = 4;

    /// <summary>The first part of an expression that reads a contract's value, followed through locals that are set where they are declared.</summary>
    public static IOperation? FirstIn(IOperation value, OperationAnalysisContext context) => FirstIn(value, context, MostLocals);

    private static IOperation? FirstIn(IOperation value, OperationAnalysisContext context, int locals)
    {
        foreach (var part in value.DescendantsAndSelf())
        {
            if (part is INameOfOperation || part.ConstantValue.HasValue) continue;
            if (part is IPropertyReferenceOperation { Property: var property } && ContractSymbols.IsInput(property)) return part;
            if (part is IParameterReferenceOperation { Type: { TypeKind: not TypeKind.Enum } given } && ContractSymbols.IsOfContract(given)) return part;
            if (part is ILocalReferenceOperation local && locals > 0 && Initializer(local.Local, context) is { } initial && FirstIn(initial, context, locals - 1) is not null) return part;
        }
        return null;
    }

    private static IOperation? Initializer(ILocalSymbol local, OperationAnalysisContext context) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } && context.Operation.SemanticModel is { } model && value.SyntaxTree == model.SyntaxTree
            ? model.GetOperation(value, context.CancellationToken)
            : null;
}
