using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5016: a call that changes nothing, whose result goes nowhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedResult : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5016", "Result is dropped", "'{0}' changes nothing in place, and its result is dropped; {1}", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.ExpressionStatement);
    }

    private static void Check(OperationAnalysisContext context)
    {
        if (Dropped(context.Operation) is not { TargetMethod: { ReturnsVoid: false } method } call || IsLast(call)) return;
        // In a table of the script's own the default is wanted: counts.TryGetValue(k, out var n); counts[k] = n + 1;
        if (IsLookUp(method) && call.Instance is { } table && ContractFacts.Field(table.Undressed()) is not null) Report(context, call, null, "'" + method.Name + "' says with true or false whether it found something; ask it: 'if (!…) …'");
        if (!IsPure(call) || call.Arguments.Any(a => a.Parameter?.RefKind is RefKind.Out or RefKind.Ref)) return;
        var receiver = call.Instance ?? (method.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        while (receiver is IConversionOperation { IsImplicit: true } conversion) receiver = conversion.Operand;
        var instead = ContractSymbols.IsOfContract(method) ? $"write 'return {call.Syntax}' if this is the decision"
            : receiver is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Type, call.Type) ? $"write '{local.Local.Name} = {Shown(call)}'"
            : $"write 'var … = {Shown(call)}', or remove the line";
        Report(context, call, Use(call, receiver, context), instead);
    }

    private static void Report(OperationAnalysisContext context, IInvocationOperation call, string? use, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("use", use), call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name, instead));

    private static IInvocationOperation? Dropped(IOperation statement) => statement switch
    {
        IExpressionStatementOperation { Operation: IInvocationOperation call } => call,
        IExpressionStatementOperation { Operation: IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } } => call,
        _ => null,
    };

    private static bool IsLookUp(IMethodSymbol method) => method.Name == "TryGetValue" && method.ReturnType.SpecialType == SpecialType.System_Boolean && Collections.IsOfFramework(method);

    private static string Shown(IInvocationOperation call) => call.Syntax.ToString() is { Length: > 60 } text ? text.Substring(0, 60) + "…" : call.Syntax.ToString();

    /// <summary>What a fix may write before the call; null when it is not clear.</summary>
    private static string? Use(IInvocationOperation call, IOperation? receiver, OperationAnalysisContext context) =>
        ContractSymbols.IsOfContract(call.TargetMethod) ? context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } function && SymbolEqualityComparer.Default.Equals(function.ReturnType, call.Type) && call.Syntax.FirstAncestorOrSelf<SyntaxNode>(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is null ? "return " : null
        : receiver is ILocalReferenceOperation { Local: { IsConst: false, IsForEach: false, IsRef: false } local } && SymbolEqualityComparer.Default.Equals(local.Type, call.Type) ? local.Name + " = "
        : null;

    // The last line of a script at the top is its value.
    private static bool IsLast(IInvocationOperation call) => call.Syntax.Parent is ExpressionStatementSyntax { SemicolonToken.IsMissing: true };

    private static bool IsPure(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name == "ToString" && method.Parameters.IsEmpty || Chains.IsLinq(call)) return true;
        var owner = method.ContainingType;
        if (ContractSymbols.IsOfContract(owner)) return method.IsStatic;
        return Collections.IsOfFramework(owner) && (owner.SpecialType is SpecialType.System_String or SpecialType.System_DateTime or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Int32
            || owner.Name is "Math" or "DateOnly" or "DateTimeOffset" or "TimeOnly" or "TimeSpan" or "ImmutableArray" or "ImmutableList" or "ImmutableDictionary" or "ImmutableHashSet");
    }
}
