using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3020: a list is filled in a loop whose number of passes is known before, and still grows by doubling.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GrowingList : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH3020", "List of known length grows step by step", "'{0}' gets one element for each of '{1}', but doubles and copies itself on the way; write new({1})", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.ObjectCreation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var list = (IObjectCreationOperation)context.Operation;
        if (Length(list) is not { } length || !HotPath.Contains(list)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, list.Syntax.GetLocation(), Variable(list)?.Name, length));
    }

    /// <summary>The length that an empty list will have, as text; null when that is not plain to see.</summary>
    internal static string? Length(IObjectCreationOperation list)
    {
        if (list is not { Type.Name: "List", Arguments.IsEmpty: true, Initializer: null } || Variable(list) is not { } variable) return null;
        IOperation statement = list;
        while (statement.Parent is not null && statement.Parent is not IBlockOperation) statement = statement.Parent;
        if (statement.Parent is not IBlockOperation block) return null;
        // The first statement that names the list must be the loop that fills it.
        var next = block.Operations.SkipWhile(o => o != statement).Skip(1).FirstOrDefault(o => o.DescendantsAndSelf().Any(d => Names(d, variable)));
        return next is ILoopOperation loop && Fills(loop.Body, variable) ? Passes(loop) : null;
    }

    private static ILocalSymbol? Variable(IOperation value)
    {
        while (value.Parent is IConversionOperation) value = value.Parent;
        return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var variable } } ? variable : null;
    }

    private static bool Fills(IOperation body, ISymbol list) =>
        (body is IBlockOperation { Operations: var steps } ? steps : ImmutableArray.Create(body)).Any(s => s is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "Add", Instance: { } to } } && Names(to, list))
        && !body.Descendants().Any(o => o is IBranchOperation or IReturnOperation);

    private static string? Passes(ILoopOperation loop) => loop switch
    {
        IForLoopOperation { Condition: IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan, RightOperand: var bound } } counted when Sequences.Count(bound) == LoopSize.Input && Start(counted) => Counted(Sequences.Undressed(bound)),
        IForEachLoopOperation { Collection: var collection } when Sequences.SizeOf(collection) == LoopSize.Input => Sequences.Undressed(collection) switch
        {
            IPropertyReferenceOperation { Type.Name: "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlyDictionary" } property => Shown.Of(property) + ".Count",
            ILocalReferenceOperation { Type: { } type } local => type is IArrayTypeSymbol ? local.Local.Name + ".Length" : type.Name is "List" ? local.Local.Name + ".Count" : null,
            IParameterReferenceOperation { Type: { } type } parameter => type is IArrayTypeSymbol ? parameter.Parameter.Name + ".Length" : type.Name is "List" or "IReadOnlyList" or "IReadOnlyCollection" ? parameter.Parameter.Name + ".Count" : null,
            _ => null,
        },
        _ => null,
    };

    private static bool Start(IForLoopOperation loop) => loop.AtLoopBottom.Length == 1 && loop.Before.SelectMany(b => b.Descendants()).OfType<IVariableInitializerOperation>().Any(i => i.Value.ConstantValue is { HasValue: true, Value: 0 });

    private static string? Counted(IOperation bound) => bound is IPropertyReferenceOperation { Property.Name: "Count" or "Length" } ? Shown.Of(bound) : null;

    private static bool Names(IOperation operation, ISymbol list) => operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, list);
}
