using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Analyzers;

/// <summary>SH2016: a date is read by a format that leaves the year to today's date, or the offset to the machine. The guard would stop the run there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenDateFormat : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Locked("SH2016", "Date format leaves something to the machine", "the format {0} {1}", "Determinism");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterScriptOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "ParseExact" or "TryParseExact", ContainingType: { Name: "DateOnly" or "DateTime" or "DateTimeOffset" } type } || !Collections.IsOfFramework(type)) return;
        if (Style(call) is not { } style) return;
        foreach (var format in Formats(call.Argument(1).Undressed()))
            if (format.ConstantValue is { HasValue: true, Value: string text } && DateFormat.Fault(type.Name, text, style) is { } fault)
                context.ReportDiagnostic(Diagnostic.Create(Rule, format.Syntax.GetLocation(), format.Syntax.ToString(), fault));
    }

    /// <summary>Null where it is only known at run time.</summary>
    private static DateTimeStyles? Style(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Type.Name == nameof(DateTimeStyles)) is not { } given ? DateTimeStyles.None
        : given.Value.ConstantValue is { HasValue: true, Value: int style } ? (DateTimeStyles)style
        : null;

    private static IEnumerable<IOperation> Formats(IOperation given) => given switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => new[] { given },
    };
}
