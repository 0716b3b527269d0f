using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5028: a result is computed, and the next assignment throws it away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverwrittenResult : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5028", "Result is overwritten", "'{0}' is set again before anything reads what '{1}' gave it, so that this decides nothing; use both, or remove the first", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Block);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var unread = new Dictionary<ISymbol, IOperation>(SymbolEqualityComparer.Default);
        var block = (IBlockOperation)context.Operation;
        foreach (var statement in block.Operations)
        {
            var (target, value) = Write(statement);
            if (unread.Count > 0)
                foreach (var name in (target is null ? statement : value!).DescendantsAndSelf().Select(Bodies.Variable)) // a target has a value
                    if (name is not null) unread.Remove(name);
            if (target is null || value is null) continue;
            if (unread.TryGetValue(target, out var first) && IsPlain(statement) && !IsCaptured(block, target))
                context.ReportDiagnostic(Diagnostic.Create(Rule, statement.Syntax.GetLocation(), [first.Syntax.GetLocation()], target.Name, Shown.Of(first)));
            if (IsComputed(value) || !IsPlain(statement)) unread[target] = statement;
            else unread.Remove(target);
        }
    }

    /// <summary>A local and what it is set to; in <c>x += y</c> the local is read as well, and set.</summary>
    private static (ISymbol? Target, IOperation? Value) Write(IOperation statement) => statement switch
    {
        IVariableDeclarationGroupOperation { Declarations: { Length: 1 } one } when one[0] is { Declarators: { Length: 1 } single } && (single[0].Initializer ?? one[0].Initializer) is { Value: var value } => (single[0].Symbol, value),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation local, Value: var value } } => (local.Local, value),
        IExpressionStatementOperation { Operation: ICompoundAssignmentOperation { Target: ILocalReferenceOperation local, Value: var value } } => (local.Local, value),
        _ => (null, null),
    };

    private static bool IsPlain(IOperation statement) => statement is IVariableDeclarationGroupOperation or IExpressionStatementOperation { Operation: ISimpleAssignmentOperation };

    // A first value of 0 or of an empty list is no result.
    private static bool IsComputed(IOperation value) => value.Undressed() is { ConstantValue.HasValue: false } made && made is not (IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation or IDefaultValueOperation);

    private static bool IsCaptured(IBlockOperation block, ISymbol local) =>
        block.Descendants().Where(o => o is IAnonymousFunctionOperation or ILocalFunctionOperation).Any(f => f.Descendants().Any(o => SymbolEqualityComparer.Default.Equals(Bodies.Variable(o), local)));
}
