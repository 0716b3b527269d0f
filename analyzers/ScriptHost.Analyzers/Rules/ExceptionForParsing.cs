using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3014: text that may be no number is parsed by catching the exception. In a metered script each caught exception costs as much as a small decision.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionForParsing : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH3014", "Exception decides what a test could", "when '{0}' finds nothing it can use, catching the exception costs 10,000 fuel; {1} costs a few steps and says so with true or false", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Try);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var attempt = (ITryOperation)context.Operation;
        foreach (var call in attempt.Body.Descendants())
        {
            if (Instead(call) is not var (thrown, instead) || !attempt.Catches.Any(c => Goes(c, thrown))) continue;
            if (!HotPath.Contains(attempt)) return;
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Shown.Of(call), instead));
        }
    }

    private static (string Thrown, string Instead)? Instead(IOperation call) => call switch
    {
        IInvocationOperation { TargetMethod: { Name: "Parse", IsStatic: true, ContainingType: { IsValueType: true } type } method } when Collections.IsOfFramework(method) => ("FormatException", $"'{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.TryParse'"),
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "Dictionary" or "IReadOnlyDictionary" or "IDictionary" or "FrozenDictionary" } property, Instance: { } table } when Collections.IsOfFramework(property) => ("KeyNotFoundException", $"'{Shown.Of(table)}.TryGetValue'"),
        _ => null,
    };

    /// <summary>A handler for this exception that goes on with the decision, as against one that fails with a better text.</summary>
    private static bool Goes(ICatchClauseOperation handler, string thrown) =>
        (handler.ExceptionType.Name == thrown || handler.ExceptionType.Name is "Exception" or "SystemException" or "Object") && !handler.Handler.Descendants().Any(o => o is IThrowOperation);
}
