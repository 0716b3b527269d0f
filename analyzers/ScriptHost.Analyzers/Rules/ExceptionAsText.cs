using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH2013: a caught exception becomes text. That text names frames of the host and differs with the framework, the machine and what the JIT inlined.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionAsText : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Safety(
        "SH2013", "Exception becomes text", "the text of '{0}' shows the host's own code and differs between machines; decide by the type of the exception, and write the text yourself");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckConversion, OperationKind.Conversion);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation, OperationKind.MethodReference);
        context.RegisterScriptOperationAction(CheckHole, OperationKind.Interpolation);
        context.RegisterSymbolAction(CheckMember, SymbolKind.Property, SymbolKind.Field);
    }

    // As an object it could be printed anywhere. A question about its type (e is FormatException) is no conversion; a comparison with null is.
    private static void CheckConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } && IsException(conversion.Operand.Type) && !IsException(conversion.Type)) Report(context, conversion.Operand);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var (method, instance) = context.Operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Instance),
            IMethodReferenceOperation reference => (reference.Method, reference.Instance),
            _ => (null, null),
        };
        if (method is null) return;
        if (instance is not null && IsException(instance.Type) && method.Name is "ToString" or "GetHashCode") Report(context, instance);
        else if (method.TypeArguments.Any(IsException)) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), method.TypeArguments.First(IsException).Name));
    }

    private static void CheckHole(OperationAnalysisContext context)
    {
        if (((IInterpolationOperation)context.Operation).Expression is { } hole && IsException(hole.Type)) Report(context, hole);
    }

    /// <summary>Records print their members, and collections hand their elements to whoever prints.</summary>
    private static void CheckMember(SymbolAnalysisContext context)
    {
        var (symbol, type) = context.Symbol switch { IPropertySymbol p => (context.Symbol, p.Type), IFieldSymbol { AssociatedSymbol: null } f => (context.Symbol, f.Type), _ => (context.Symbol, null) };
        if (symbol.ContainingType.IsRecord && IsException(type)) context.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name));
    }

    private static void Report(OperationAnalysisContext context, IOperation what) => context.ReportDiagnostic(Diagnostic.Create(Rule, what.Syntax.GetLocation(), what.Syntax.ToString()));

    private static bool IsException(ITypeSymbol? type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.Name == "Exception" && Collections.IsOfFramework(t)) return true;
        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsException);
    }
}
