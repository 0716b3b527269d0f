using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH4019: the hours on the face of a duration (0 to 23) are taken for its length in hours.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DurationComponent : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH4019", "Component of a duration instead of the total", "'{0}' is only the part of the duration that {1}, so 2 days and 3 hours count as 3; write '{2}'", "Numerics");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.PropertyReference);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var component = (IPropertyReferenceOperation)context.Operation;
        if (component.Property is not { Name: "Hours" or "Minutes" or "Seconds" or "Milliseconds", ContainingType: { Name: "TimeSpan" } type } || !Collections.IsOfFramework(type) || component.Instance is not { } duration) return;
        if (!IsDifference(duration) || !IsMeasured(component)) return;
        var shown = Shown.Of(component);
        var face = component.Property.Name switch { "Hours" => "a clock shows (0 to 23)", "Milliseconds" => "is left of a second (0 to 999)", _ => "a clock shows (0 to 59)" };
        context.ReportDiagnostic(Diagnostic.Create(Rule, component.Syntax.GetLocation(), shown, face, Total(component)));
    }

    private static string Total(IPropertyReferenceOperation component) =>
        component.Syntax is MemberAccessExpressionSyntax access ? Shown.Of(access.WithName(SyntaxFactory.IdentifierName("Total" + component.Property.Name))) : "Total" + component.Property.Name;

    private static bool IsDifference(IOperation duration) => (Paths.Definition(duration) ?? duration).Undressed() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract };

    // Together with Days, or in a text, the parts are parts.
    private static bool IsMeasured(IOperation component)
    {
        var user = component.Parent;
        while (user is IConversionOperation or IParenthesizedOperation)
        {
            if (Paths.IsFractional(user.Type) && user.Parent is IReturnOperation or IVariableInitializerOperation) return true; // a length; the face of a clock is whole
            user = user.Parent;
        }
        if (user is IIsPatternOperation) return true;
        if (user is not IBinaryOperation { OperatorKind: not BinaryOperatorKind.And } binary || binary.Type?.SpecialType == SpecialType.System_String) return false;
        IOperation whole = binary;
        while (whole.Parent is IBinaryOperation or IConversionOperation or IParenthesizedOperation) whole = whole.Parent;
        return !whole.DescendantsAndSelf().OfType<IPropertyReferenceOperation>().Any(p => p.Property.Name is "Days" or "TotalDays");
    }
}
