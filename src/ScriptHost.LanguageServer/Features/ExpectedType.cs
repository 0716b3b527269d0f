using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.LanguageServer.Features;

/// <summary>The type of what is being typed, as far as what stands before it tells.</summary>
internal static class ExpectedType
{
    public static ITypeSymbol? At(SemanticModel model, SyntaxToken left) => Plain(left.Parent switch
    {
        BinaryExpressionSyntax binary when binary.OperatorToken == left => model.GetTypeInfo(binary.Left).Type,
        AssignmentExpressionSyntax assignment when assignment.OperatorToken == left => model.GetTypeInfo(assignment.Left).Type,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => model.GetTypeInfo(declaration.Type).Type,
        ArgumentListSyntax arguments => Parameter(model, arguments, left)?.Type,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => (model.GetEnclosingSymbol(left.SpanStart) as IMethodSymbol)?.ReturnType,
        { } node => Governing(model, node),
        null => null,
    });

    /// <summary>The value that a pattern, a case or an arm is about.</summary>
    private static ITypeSymbol? Governing(SemanticModel model, SyntaxNode node)
    {
        foreach (var at in node.AncestorsAndSelf())
            switch (at)
            {
                case IsPatternExpressionSyntax pattern: return model.GetTypeInfo(pattern.Expression).Type;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test: return model.GetTypeInfo(test.Left).Type;
                case SwitchExpressionSyntax arms: return model.GetTypeInfo(arms.GoverningExpression).Type;
                case SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax cases }: return model.GetTypeInfo(cases.Expression).Type;
                case StatementSyntax or MemberDeclarationSyntax or SwitchExpressionArmSyntax { EqualsGreaterThanToken.IsMissing: false }: return null;
            }
        return null;
    }

    private static IParameterSymbol? Parameter(SemanticModel model, ArgumentListSyntax arguments, SyntaxToken left)
    {
        if (arguments.Parent is null || left != arguments.OpenParenToken && !arguments.Arguments.GetSeparators().Contains(left)) return null;
        var position = arguments.Arguments.GetSeparators().TakeWhile(s => s.SpanStart <= left.SpanStart).Count();
        var called = model.GetSymbolInfo(arguments.Parent);
        return called.CandidateSymbols.Prepend(called.Symbol).OfType<IMethodSymbol>().Where(m => m.Parameters.Length > position).Select(m => m.Parameters[position]).FirstOrDefault();
    }

    private static ITypeSymbol? Plain(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
