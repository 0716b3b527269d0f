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
        "SH4020", "Age by difference of years", "'{0}' {1}", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.Binary);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var difference = (IBinaryOperation)context.Operation;
        if (difference.OperatorKind == BinaryOperatorKind.Divide && difference.RightOperand.Number() is >= 365 and < 366 && IsDays(difference.LeftOperand, 0) && IsCut(difference))
            Report(context, "is a day or more off around a birthday, because years have 365 or 366 days; subtract the years, and one more before the anniversary ('born.AddYears(years) > today')");
        if (difference.OperatorKind != BinaryOperatorKind.Subtract) return;
        if (Date(difference.LeftOperand) is { } later && Date(difference.RightOperand) is { } earlier && !IsCorrected(difference))
            Report(context, $"is a year too much before the anniversary, so people pass an age limit early; subtract one when '{Shown.Of(later)} < {Shown.Of(earlier)}.AddYears({Shown.Of(difference)})'");
        foreach (var part in new[] { "Month", "DayOfYear" })
            if (Date(difference.LeftOperand, part) is { } last && Date(difference.RightOperand, part) is { } first && !IsWithYears(difference))
                Report(context, $"starts again each January, so December to January is {(part == "Month" ? "-11 months" : "-364 days")}; {(part == "Month" ? "add 12 for each year between" : "write '" + Shown.Of(last) + ".DayNumber - " + Shown.Of(first) + ".DayNumber'")}");
    }

    private static bool IsDays(IOperation days, int depth) => days.Undressed() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } gap => IsDayNumber(gap.LeftOperand) && IsDayNumber(gap.RightOperand),
        IPropertyReferenceOperation { Property: { Name: "Days" or "TotalDays", ContainingType.Name: "TimeSpan" } } => true,
        ILocalReferenceOperation local => depth < 3 && Paths.Definition(local) is { } definition && IsDays(definition, depth + 1),
        _ => false,
    };

    private static bool IsDayNumber(IOperation value) => value.Undressed() is IPropertyReferenceOperation { Property: { Name: "DayNumber", ContainingType.Name: "DateOnly" } };

    // Whole years decide on a birthday; 4.98 years of history decide nothing on the day.
    private static bool IsCut(IBinaryOperation division)
    {
        if (Paths.IsInteger(division.Type)) return true;
        IOperation value = division;
        while (value.Parent is IParenthesizedOperation) value = value.Parent;
        return value.Parent is IConversionOperation cast && Paths.Truncates(cast) || value.Parent is IArgumentOperation { Parent: IInvocationOperation call } && Linq.MathFunction(call) is "Floor" or "Truncate";
    }

    private static void Report(OperationAnalysisContext context, string why) => context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Shown.Of(context.Operation), why));

    /// <summary>Months and years are counted together, here or in a line of the same function.</summary>
    private static bool IsWithYears(IOperation difference) =>
        difference.Syntax.Ancestors().FirstOrDefault(a => a is BlockSyntax or MemberDeclarationSyntax) is { } around && around.DescendantTokens().Any(t => t.ValueText is "Year" or "AddYears");

    private static IOperation? Date(IOperation value, string part = "Year") =>
        value.Undressed() is IPropertyReferenceOperation { Property: { Name: var name, ContainingType: { Name: "DateOnly" or "DateTime" or "DateTimeOffset" } type }, Instance: { } date } && name == part && Collections.IsOfFramework(type) ? date : null;

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
