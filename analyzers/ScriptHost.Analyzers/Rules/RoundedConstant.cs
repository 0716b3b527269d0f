using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4031: pi or e written by hand, with a few digits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoundedConstant : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH4031", "Constant is written by hand", "'{0}' is {1} with the last digits missing; write '{1}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Literal);
    }

    // 3.14 and 2.718: with one digit less it is any number.
    private static void Check(OperationAnalysisContext context)
    {
        if (((ILiteralOperation)context.Operation).ConstantValue.Value is not double number) return;
        var name = System.Math.Abs(number - System.Math.PI) < 0.002 ? "Math.PI" : System.Math.Abs(number - System.Math.E) < 0.0005 ? "Math.E" : null;
        if (name is not null && IsUsedAsSuch(context.Operation)) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString(), name));
    }

    // A weight of a scorecard may well be 3.141: it is the constant where it is multiplied by a computed value or raised to a power.
    private static bool IsUsedAsSuch(IOperation literal) =>
        literal.Parent is IArgumentOperation { Parent: IInvocationOperation call, Parameter.Ordinal: 0 } && Linq.MathFunction(call) == "Pow"
        || literal.Syntax.ToString().Length > 5 && literal.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide };
}
