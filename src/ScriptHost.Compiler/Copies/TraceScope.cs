using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Copies;

/// <summary>Where a trace may write into a script without changing what it means, and what is worth it.</summary>
internal static class TraceScope
{
    /// <summary>What must be constant, runs before any decision, is no code that runs, or only puts values into fields.</summary>
    public static bool IsLeftAlone(SyntaxNode node) =>
        node is AttributeListSyntax or EnumMemberDeclarationSyntax or PatternSyntax or SwitchLabelSyntax or FieldDeclarationSyntax or ConstructorDeclarationSyntax or TypeSyntax and not (IdentifierNameSyntax or NameSyntax)
        || node is EqualsValueClauseSyntax { Parent: ParameterSyntax } or LocalDeclarationStatementSyntax { IsConst: true } or PropertyDeclarationSyntax { Initializer: not null }
        || node is ArrayRankSpecifierSyntax { Parent.Parent: ArrayCreationExpressionSyntax { Initializer: not null } };

    /// <summary>The body of a function, lambda or accessor; null for anything else.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression,
        LambdaExpressionSyntax lambda => lambda.Body,
        PropertyDeclarationSyntax property => property.ExpressionBody?.Expression,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody?.Expression,
        _ => null,
    };

    public static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        BaseMethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } => type.Identifier.ValueText,
        _ => "lambda",
    };

    /// <summary>Whether a value can be taken from this place and given back to it.</summary>
    public static bool IsOperand(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
        && expression.Parent switch
        {
            MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax or NameColonSyntax or ExpressionColonSyntax or NameEqualsSyntax or QualifiedNameSyntax => false,
            InvocationExpressionSyntax call => call.Expression != expression,
            ElementAccessExpressionSyntax access => access.Expression != expression,
            AssignmentExpressionSyntax assignment => assignment.Left != expression,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent is not TupleExpressionSyntax && argument.Parent?.Parent is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
            PrefixUnaryExpressionSyntax prefix => !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression) && !prefix.IsKind(SyntaxKind.IndexExpression),
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) && postfix.Parent is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or AssignmentExpressionSyntax),
            ParenthesizedExpressionSyntax brackets => brackets.Parent is not (MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or AssignmentExpressionSyntax),
            BinaryExpressionSyntax binary => !((binary.IsKind(SyntaxKind.IsExpression) || binary.IsKind(SyntaxKind.AsExpression)) && binary.Right == expression),
            // These are told as a whole already.
            EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or SwitchExpressionArmSyntax or LambdaExpressionSyntax or ExpressionStatementSyntax => false,
            ConditionalExpressionSyntax choice => choice.Condition == expression,
            CastExpressionSyntax or InterpolationSyntax or SwitchExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax or WhenClauseSyntax or BracketedArgumentListSyntax => true,
            _ => false,
        };

    /// <summary>Locals, parameters, fields, properties, constants with a name, and what calls give back; of types that say something.</summary>
    public static bool Matters(SemanticModel model, ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression).Type;
        if (type is null || type.TypeKind is TypeKind.Delegate or TypeKind.Error || type.SpecialType == SpecialType.System_Void) return false;
        var constant = model.GetConstantValue(expression).HasValue;
        return model.GetSymbolInfo(expression).Symbol switch
        {
            ILocalSymbol { IsRef: true } or IParameterSymbol { RefKind: not RefKind.None } => false,
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => false,
            IFieldSymbol or ILocalSymbol when constant => type.SpecialType != SpecialType.System_Boolean && expression is IdentifierNameSyntax, // a constant truth decides what can be reached
            IFieldSymbol or ILocalSymbol or IParameterSymbol or IPropertySymbol or IMethodSymbol { ReturnsByRef: false, ReturnsByRefReadonly: false } => true,
            null => expression is ElementAccessExpressionSyntax, // of an array
            _ => false,
        };
    }

    /// <summary>Whether the type can be written as a type argument.</summary>
    public static bool IsNameable([NotNullWhen(true)] ITypeSymbol? type) => type switch
    {
        null or IErrorTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol or IDynamicTypeSymbol => false,
        { IsAnonymousType: true } or { IsRefLikeType: true } or { TypeKind: TypeKind.Delegate } => false,
        IArrayTypeSymbol array => IsNameable(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(IsNameable),
        _ => true,
    };
}
