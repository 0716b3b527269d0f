using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH2008: what only reads is turned into what writes. Inputs are shared with the caller, with other versions and with the record of the decision.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangedInput : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Safety(
        "SH2008", "Read-only collection is made writable", "'{0}' only reads, and '{1}' can write to what is behind it, which the caller and other versions share; take a copy with ToArray, ToList or ToDictionary");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        var views = new Views(context.Compilation);
        context.RegisterScriptOperationAction(c => CheckConversion(c, views), OperationKind.Conversion);
        context.RegisterScriptOperationAction(c => CheckTest(c, views), OperationKind.IsType);
        context.RegisterScriptOperationAction(c => CheckPattern(c, views), OperationKind.DeclarationPattern, OperationKind.TypePattern, OperationKind.RecursivePattern);
        context.RegisterScriptOperationAction(c => CheckLoop(c, views), OperationKind.Loop);
        context.RegisterScriptOperationAction(c => CheckCall(c, views), OperationKind.Invocation, OperationKind.MethodReference);
        context.RegisterCompilationEndAction(views.Report);
    }

    private static void CheckConversion(OperationAnalysisContext context, Views views)
    {
        var conversion = (IConversionOperation)context.Operation;
        if ((conversion.IsTryCast || !conversion.Conversion.IsImplicit && conversion.OperatorMethod is null) && conversion.Type is { } to && Source(conversion.Operand) is { } from)
            Check(context, from, to, views);
        if (conversion is { Type.SpecialType: SpecialType.System_Object, Operand.Type: { } hidden } && Collections.IsReadOnlyView(hidden)) views.Hide();
    }

    private static void CheckTest(OperationAnalysisContext context, Views views)
    {
        var test = (IIsTypeOperation)context.Operation;
        if (Source(test.ValueOperand) is { } from) Check(context, from, test.TypeOperand, views);
    }

    private static void CheckPattern(OperationAnalysisContext context, Views views)
    {
        var pattern = (IPatternOperation)context.Operation;
        if (pattern is not IRecursivePatternOperation { MatchedType: null }) Check(context, pattern.InputType, pattern.NarrowedType, views);
    }

    private static void CheckLoop(OperationAnalysisContext context, Views views)
    {
        if (context.Operation is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol.Type: { } to }, Collection: { } collection } && Collections.Element(Undressed(collection).Type) is { } from)
            Check(context, from, to, views);
    }

    // OfType<double[]>, Cast<List<double>> and functions of the script that cast to their own type parameter do in the call what a cast does in the open.
    private static void CheckCall(OperationAnalysisContext context, Views views)
    {
        var method = context.Operation switch { IInvocationOperation call => call.TargetMethod, IMethodReferenceOperation reference => reference.Method, _ => null };
        if (method is null || method.TypeArguments.IsEmpty) return;
        if (!Collections.IsOfFramework(method) && method.TypeArguments.Any(Collections.IsReadOnlyView)) views.Hide();
        if (context.Operation is IInvocationOperation { Arguments: { Length: > 0 } arguments } && Collections.Element(Undressed(arguments[0].Value).Type) is { } element && Collections.IsReadOnlyView(element)) views.Hide();
        var casts = Collections.IsOfFramework(method) ? method.Name is "OfType" or "Cast" : views.CastsToParameter(method.OriginalDefinition);
        if (!casts) return;
        foreach (var argument in method.TypeArguments)
            if (Collections.IsMutable(argument) && views.MayHide(argument))
                views.ReportIfHidden(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), method.Name, Shown(argument)));
    }

    private static void Check(OperationAnalysisContext context, ITypeSymbol from, ITypeSymbol to, Views views)
    {
        if (!Collections.IsMutable(to)) return;
        var finding = Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Shown(from), Shown(to));
        if (Collections.IsReadOnlyView(from)) context.ReportDiagnostic(finding);
        else if ((from.SpecialType == SpecialType.System_Object || from.TypeKind == TypeKind.TypeParameter) && views.MayHide(to)) views.ReportIfHidden(finding);
    }

    // What the script itself made on the spot is its own: (int[])[1, 2], (IList<int>)new List<int>().
    private static ITypeSymbol? Source(IOperation operand) =>
        Undressed(operand) is var value && value is IArrayCreationOperation or IObjectCreationOperation or ICollectionExpressionOperation ? null : value.Type;

    /// <summary>The value under the conversions that change nothing, so that a detour over object is seen.</summary>
    private static IOperation Undressed(IOperation operand)
    {
        while (operand is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            operand = operand is IConversionOperation inner ? inner.Operand : ((IParenthesizedOperation)operand).Operand;
        return operand;
    }

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
