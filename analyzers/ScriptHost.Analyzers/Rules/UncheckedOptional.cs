using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH1009: a value of the input that may be missing is read as if it were always there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedOptional : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH1009", "Optional input is used without a check", "'{0}' may be missing, and {2}; write '{0} is {{ }} {1} ? … : …' and say what a missing value means", "Contract");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(CheckClaim, SyntaxKind.SuppressNullableWarningExpression);
        context.RegisterScriptOperationAction(CheckValue, OperationKind.PropertyReference);
        context.RegisterScriptOperationAction(CheckComparison, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckCast, OperationKind.Conversion);
    }

    private static void CheckClaim(SyntaxNodeAnalysisContext context)
    {
        var optional = ((PostfixUnaryExpressionSyntax)context.Node).Operand;
        if (optional is IdentifierNameSyntax && context.SemanticModel.GetSymbolInfo(optional, context.CancellationToken).Symbol is ILocalSymbol local && Copied(local) is { } copied && context.SemanticModel.GetSymbolInfo(copied, context.CancellationToken).Symbol is IPropertySymbol origin && IsOptional(origin) && !IsTestedLocal(local, optional))
            context.ReportDiagnostic(Finding(context.Node, optional, origin));
        if (context.SemanticModel.GetSymbolInfo(optional, context.CancellationToken).Symbol is not IPropertySymbol property || !IsOptional(property) || IsTested(optional, property.Name, context.SemanticModel)) return;
        context.ReportDiagnostic(Finding(context.Node, optional, property));
    }

    private static void CheckValue(OperationAnalysisContext context)
    {
        if (context.Operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: IPropertyReferenceOperation optional }) Check(context, optional);
    }

    private static void CheckCast(OperationAnalysisContext context)
    {
        if (context.Operation is IConversionOperation { IsImplicit: false, Conversion.IsNullable: true, Operand: IPropertyReferenceOperation optional, Type: { OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } }) Check(context, optional);
    }

    private static void Check(OperationAnalysisContext context, IPropertyReferenceOperation optional)
    {
        if (!IsOptional(optional.Property) || optional.Syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) || optional.SemanticModel is not { } model || IsTested(optional.Syntax, optional.Property.Name, model)) return;
        context.ReportDiagnostic(Finding(context.Operation.Syntax, optional.Syntax, optional.Property));
    }

    /// <summary><c>a.Amount &lt;= a.Limit</c> is false when the limit is missing, and so is its opposite.</summary>
    private static void CheckComparison(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (!comparison.IsLifted || comparison.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual) || comparison.SemanticModel is not { } model) return;
        foreach (var side in new[] { comparison.LeftOperand, comparison.RightOperand })
            if (side.Undressed() is IPropertyReferenceOperation optional && IsOptional(optional.Property) && !IsTested(optional.Syntax, optional.Property.Name, model, isOrderATest: false))
                context.ReportDiagnostic(Finding(comparison.Syntax, optional.Syntax, optional.Property, "then every comparison with it is false, this one and its opposite"));
    }

    /// <summary>The member that a local was made from, as in <c>a.Employer?.Trim()</c>.</summary>
    private static ExpressionSyntax? Copied(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } ? value is ConditionalAccessExpressionSyntax access ? access.Expression : value as MemberAccessExpressionSyntax : null;

    private static bool IsTestedLocal(ILocalSymbol local, SyntaxNode use) =>
        Paths.Scope(local.DeclaringSyntaxReferences[0].GetSyntax()).DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == local.Name && n != use && IsTest(n));

    private static Diagnostic Finding(SyntaxNode place, SyntaxNode optional, IPropertySymbol property, string outcome = "the decision fails here when it is") =>
        Diagnostic.Create(Rule, place.GetLocation(), optional.ToString(), char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1), outcome);

    private static bool IsOptional(IPropertySymbol property) =>
        ContractSymbols.IsInput(property) && (property.NullableAnnotation == NullableAnnotation.Annotated || property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    // Any test of this member will do, also on another variable: the check may stand in a filter before. A helper may be called after a check elsewhere.
    private static bool IsTested(SyntaxNode use, string name, SemanticModel model, bool isOrderATest = true)
    {
        var member = use.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m.Parent is CompilationUnitSyntax);
        var isEntry = member is not MethodDeclarationSyntax method || model.GetDeclaredSymbol(method) is { } symbol && ContractSymbols.IsEntry(symbol);
        var area = isEntry ? (SyntaxNode?)member : use.SyntaxTree.GetRoot();
        return area is not null && area.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == name && IsTest(n) && (isOrderATest || !IsOrder(n)));
    }

    private static bool IsOrder(SyntaxNode name) => (name.Parent is MemberAccessExpressionSyntax access ? access.Parent : name.Parent) is BinaryExpressionSyntax binary && binary.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private static bool IsTest(SimpleNameSyntax name)
    {
        SyntaxNode path = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return path.Parent switch
        {
            IsPatternExpressionSyntax or SwitchStatementSyntax or ConditionalAccessExpressionSyntax or NameColonSyntax or SwitchExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.CoalesceExpression or SyntaxKind.IsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.Expression.ToString() is "string.IsNullOrEmpty" or "string.IsNullOrWhiteSpace",
            _ => false,
        };
    }
}
