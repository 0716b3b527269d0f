using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4020: the difference of two years is taken for an age, a year too much until the birthday.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AgeByYears : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4020", "Age by difference of years", "'{0}' is a year too much before the anniversary, so people pass an age limit early; subtract one when '{2} < {1}.AddYears({0})'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var difference = (IBinaryOperation)context.Operation;
        if (difference.OperatorKind != BinaryOperatorKind.Subtract || Date(difference.LeftOperand) is not { } later || Date(difference.RightOperand) is not { } earlier || IsCorrected(difference)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, difference.Syntax.GetLocation(), Shown.Of(difference), Shown.Of(earlier), Shown.Of(later)));
    }

    private static IOperation? Date(IOperation value) =>
        value.Undressed() is IPropertyReferenceOperation { Property: { Name: "Year", ContainingType: { Name: "DateOnly" or "DateTime" or "DateTimeOffset" } type }, Instance: { } date } && Collections.IsOfFramework(type) ? date : null;

    // (months from years and months), minus one before the birthday, or put right by a later statement.
    private static bool IsCorrected(IBinaryOperation difference)
    {
        var user = difference.Parent;
        while (user is IConversionOperation or IParenthesizedOperation) user = user.Parent;
        if (user is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract or BinaryOperatorKind.Add or BinaryOperatorKind.Multiply }) return true;
        return difference.Syntax.Ancestors().OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { } declarator && declarator.Initializer?.Value == difference.Syntax && IsLookedAtAgain(declarator);
    }

    private static bool IsLookedAtAgain(VariableDeclaratorSyntax declarator)
    {
        var name = declarator.Identifier.ValueText;
        var facts = TreeFacts.Of(declarator.SyntaxTree);
        var scope = Paths.Scope(declarator);
        return facts.Writes(name, scope).Any() || facts.Calls("AddYears").Any(c => scope.Span.Contains(c.Span) && c.ArgumentList.ToString().Contains(name));
    }
}
