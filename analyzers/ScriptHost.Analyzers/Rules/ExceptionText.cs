using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH1017: data of the input in the text of an exception. No one ever sees it, and no log may hold it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionText : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Error(
        "SH1017", "Exception carries data", "{0}; the text of an exception is never shown or logged: put the reason into the decision, or write a constant text", "Contract");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.ObjectCreation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!IsException(creation.Type)) return;
        foreach (var argument in creation.Arguments)
            if ((IsException(argument.Parameter?.Type) ? ChainFault(argument.Value) : Fault(argument.Value, context)) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Syntax.GetLocation(), fault));
                return;
            }
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.Name == "Exception" && Collections.IsOfFramework(t)) return true;
        return false;
    }

    /// <summary>An exception that the script made itself carries text of any size behind the one that is thrown.</summary>
    private static string? ChainFault(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        var isCaught = value.ConstantValue.HasValue || value is ILocalReferenceOperation { Local: var local } && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is CatchDeclarationSyntax;
        return isCaught ? null : $"'{value.Syntax}' is not the exception that was caught";
    }

    private static string? Fault(IOperation value, OperationAnalysisContext context)
    {
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return constant is string text && text.Any(char.IsControl) ? "this text holds line breaks or control characters" : null;
        return InputValues.FirstIn(value, context) is { } part ? $"'{part.Syntax}' is data of the input" : null;
    }
}
