using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH5019: a loop over a list that looks at the same entry every time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenElement : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5019", "Loop looks at one entry only", "this loop goes through '{0}' and never uses '{1}', but reads '{2}' each time; write {3}", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Loop);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var (body, variable, list) = context.Operation switch
        {
            IForLoopOperation { Condition: IBinaryOperation { LeftOperand: ILocalReferenceOperation counter, RightOperand: IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } source } } } loop => (loop.Body, counter.Local, source),
            IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop => (loop.Body, element, Undressed(loop.Collection)),
            _ => (null, null, null),
        };
        if (body is null || variable is null || list is null || body.DescendantsAndSelf().Any(o => o is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, variable))) return;
        var text = list.Syntax.ToString();
        var fixedEntry = body.DescendantsAndSelf().FirstOrDefault(o => IsFixedEntry(o, text));
        if (fixedEntry is null) return;
        var entry = context.Operation is IForLoopOperation ? $"{text}[{variable.Name}]" : variable.Name;
        context.ReportDiagnostic(Diagnostic.Create(Rule, fixedEntry.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("entry", entry), text, variable.Name, fixedEntry.Syntax.ToString(), $"'{entry}'"));
    }

    private static bool IsFixedEntry(IOperation operation, string list) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: { Length: 1 } index } => index[0].Value.ConstantValue.HasValue && instance.Syntax.ToString() == list,
        IArrayElementReferenceOperation { ArrayReference: var array, Indices: { Length: 1 } index } => index[0].ConstantValue.HasValue && array.Syntax.ToString() == list,
        _ => false,
    };

    private static IOperation Undressed(IOperation value) => value is IConversionOperation conversion ? Undressed(conversion.Operand) : value;
}
