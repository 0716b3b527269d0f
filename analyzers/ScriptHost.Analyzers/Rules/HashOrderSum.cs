using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH2015: a floating-point sum or a text that is put together in an order that is not promised.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HashOrderSum : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH2015", "Sum or text follows the order of a table or set", "{0} in the order of '{1}', which is not promised, so that {2} may differ for the same entries; sort first: '{1}.{3}'", "Determinism");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckLoop, OperationKind.Loop);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Chains.IsLinq(call) && call.TargetMethod.Name is "Sum" or "Average" or "Aggregate")
        {
            if (IsText(call.Type)) Check(context, call.Arguments[0].Value, isText: true);
            else if (IsFraction(call.Type)) Check(context, call.Arguments[0].Value, isText: false);
        }
        else if (call.TargetMethod is { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String })
        {
            foreach (var argument in call.Arguments)
                if (argument.Parameter?.Type is { Name: "IEnumerable" }) Check(context, argument.Value, isText: true);
        }
    }

    private static void CheckLoop(OperationAnalysisContext context)
    {
        if (context.Operation is not IForEachLoopOperation loop || Chains.UnorderedSource(loop.Collection) is null) return;
        foreach (var part in loop.Body.OwnOperations())
            if (part is ICompoundAssignmentOperation { Target: var sum } add && !add.Value.ConstantValue.HasValue && Bodies.Variable(sum) is { } variable && !loop.Locals.Contains(variable, SymbolEqualityComparer.Default) && !IsInside(variable, loop) && (IsText(add.Type) || IsFraction(add.Type)))
            {
                Check(context, loop.Collection, IsText(add.Type));
                return;
            }
            else if (part is ISimpleAssignmentOperation { Target: var kept } step && Bodies.Variable(kept) is { } own && !loop.Locals.Contains(own, SymbolEqualityComparer.Default) && !IsInside(own, loop) && (IsText(step.Type) || IsFraction(step.Type))
                && step.Value.Undressed() is IBinaryOperation next && next.DescendantsAndSelf().Any(o => SymbolEqualityComparer.Default.Equals(Bodies.Variable(o), own)))
            {
                Check(context, loop.Collection, IsText(step.Type));
                return;
            }
            else if (part is IInvocationOperation { TargetMethod: { Name: "Append" or "AppendLine", ContainingType.Name: "StringBuilder" } })
            {
                Check(context, loop.Collection, isText: true);
                return;
            }
    }

    private static bool IsInside(ISymbol variable, IOperation loop) => variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(r.Span));

    private static void Check(OperationAnalysisContext context, IOperation sequence, bool isText)
    {
        if (Chains.UnorderedSource(sequence) is not { } source) return;
        var order = Chains.OrderOf(source);
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, source.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("order", order),
            isText ? "this text is put together" : "this adds up", source.Syntax.ToString(), isText ? "it" : "the last digits", order));
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsFraction(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Double or SpecialType.System_Single } || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsFraction(nullable.TypeArguments[0]);
}
