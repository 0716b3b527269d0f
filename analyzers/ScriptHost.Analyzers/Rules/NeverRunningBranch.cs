using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5006: a branch whose condition cannot be true where it is asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverRunningBranch : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5006", "Branch can never run", "'{0}' is never true here: {1}; {2}", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckChain, OperationKind.Conditional);
        context.RegisterScriptOperationAction(CheckBlock, OperationKind.Block);
    }

    private static void CheckChain(OperationAnalysisContext context)
    {
        if (IsContinued(context.Operation)) return;
        var earlier = new List<IOperation>();
        for (var choice = (IConditionalOperation?)context.Operation; choice is not null; choice = Next(choice))
        {
            Check(context, choice.Condition, earlier);
            earlier.Add(choice.Condition);
        }
    }

    /// <summary>Ifs below each other, as long as each that was true has left the function.</summary>
    private static void CheckBlock(OperationAnalysisContext context)
    {
        var earlier = new List<IOperation>();
        foreach (var statement in ((IBlockOperation)context.Operation).Operations)
        {
            if (statement is not IConditionalOperation { WhenFalse: null } choice)
            {
                // Between them only new values may be made: anything else could change what was asked.
                if (statement is not IVariableDeclarationGroupOperation || Bodies.Written(statement).Any()) earlier.Clear();
                continue;
            }
            if (earlier.Count > 0) Check(context, choice.Condition, earlier);
            if (Leaves(choice.WhenTrue)) earlier.Add(choice.Condition);
            else if (Bodies.Written(choice).Any()) earlier.Clear();
        }
    }

    private static bool Leaves(IOperation branch) => branch switch
    {
        IBlockOperation { Operations: { Length: > 0 } statements } => Leaves(statements.Last()),
        IReturnOperation { Kind: OperationKind.Return } or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static void Check(OperationAnalysisContext context, IOperation condition, List<IOperation> earlier)
    {
        var range = Range.Of(condition);
        if (range is { IsEmpty: true })
        {
            Report(context, condition, "no number fulfils both of its parts", "correct one of the limits");
            return;
        }
        foreach (var before in earlier)
            if (range is { } inner && Range.Of(before) is { } outer && inner.IsWithin(outer) || IsSame(before, condition))
            {
                Report(context, condition, $"whatever fulfils it was already caught by '{before.Syntax}'", "ask for the narrower case first, or correct the limit");
                return;
            }
    }

    private static void Report(OperationAnalysisContext context, IOperation condition, string why, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, condition.Syntax.GetLocation(), condition.Syntax.ToString(), why, instead));

    // Asking twice gives one answer only when asking changes nothing.
    private static bool IsSame(IOperation before, IOperation condition) => SyntaxFactory.AreEquivalent(before.Syntax, condition.Syntax) && condition.DescendantsAndSelf().All(o => o switch
    {
        IInvocationOperation call => call.TargetMethod.Name is "Contains" or "ContainsKey" or "StartsWith" or "EndsWith" or "Any" or "All" or "IsNaN" or "IsNullOrEmpty",
        IAssignmentOperation or IIncrementOrDecrementOperation or IDeclarationExpressionOperation or IDeclarationPatternOperation => false,
        _ => true,
    });

    private static bool IsContinued(IOperation choice) => choice.Parent is IConditionalOperation { WhenFalse: { } rest } && rest == choice;

    private static IConditionalOperation? Next(IConditionalOperation choice) => choice.WhenFalse switch
    {
        IConditionalOperation next => next,
        IConversionOperation { Operand: IConditionalOperation next } => next,
        _ => null,
    };
}
