using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH3005: moves a table of constants beside the function, as a readonly value that cannot change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShareTable)), Shared]
public sealed class ShareTable() : EditAtFinding("Make the table once, beside the function", "SH3005")
{
    protected override SyntaxNode? Edit(SyntaxNode root, SyntaxNode found, SemanticModel model)
    {
        if (root is not CompilationUnitSyntax || found.FirstAncestorOrSelf<ExpressionSyntax>() is not { } table || model.GetOperation(table) is not { } operation) return null;
        if (table.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } statement } } variable }) return null;
        if (table.Ancestors().OfType<MemberDeclarationSyntax>().LastOrDefault() is not MethodDeclarationSyntax { Parent: CompilationUnitSyntax } function || Field(operation, table, variable.Identifier.ValueText) is not { } field) return null;
        var without = function.RemoveNode(statement, SyntaxRemoveOptions.KeepExteriorTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives)!; // a statement in it is removed
        return root.ReplaceNode(function, Together(field, Clean(function, statement, without), operation, variable.Identifier.ValueText));
    }

    /// <summary>The function without the statement, its comments kept and its line gone.</summary>
    private static MethodDeclarationSyntax Clean(MethodDeclarationSyntax function, LocalDeclarationStatementSyntax statement, MethodDeclarationSyntax without)
    {
        var speaks = statement.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()).Any(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
        return speaks ? without : function.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!; // as above
    }

    private static SyntaxNode[] Together(string field, MethodDeclarationSyntax function, IOperation table, string name)
    {
        // What stands above a blank line is about the file, what stands below it about the function.
        var trivia = function.GetLeadingTrivia();
        var above = AboveBlankLine(trivia);
        var shared = SyntaxFactory.ParseCompilationUnit(field, options: new CSharpParseOptions(kind: SourceCodeKind.Script)).Members[0];
        var renamed = table.Type?.Name == "List" ? WithLength(function, name) : function;
        return [shared.WithLeadingTrivia(trivia.Take(above)).WithTrailingTrivia(SyntaxFactory.LineFeed, SyntaxFactory.LineFeed), renamed.WithLeadingTrivia(trivia.Skip(above))];
    }

    private static int AboveBlankLine(SyntaxTriviaList trivia)
    {
        for (var i = trivia.Count - 1; i >= 0; i--)
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) && (i == 0 || trivia[i - 1].IsKind(SyntaxKind.EndOfLineTrivia))) return i + 1;
        return 0;
    }

    private static MethodDeclarationSyntax WithLength(MethodDeclarationSyntax function, string name) => function.ReplaceNodes(
        function.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(m => m is { Name.Identifier.ValueText: "Count", Expression: IdentifierNameSyntax { Identifier.ValueText: var of }, Parent: not InvocationExpressionSyntax } && of == name),
        (member, _) => member.WithName(SyntaxFactory.IdentifierName("Length")));

    private static string? Field(IOperation table, ExpressionSyntax expression, string name)
    {
        if (TablePerCall.Kept(table) is not { } type) return null;
        var elements = expression switch
        {
            CollectionExpressionSyntax written => written.ToString(),
            _ => expression.ChildNodes().OfType<InitializerExpressionSyntax>().FirstOrDefault() is { } filled ? "[" + string.Join(", ", filled.Expressions) + "]" : null,
        };
        return table switch
        {
            _ when elements is null => null,
            IObjectCreationOperation { Type.Name: "Dictionary" } made => $"readonly {type} {name} = {Typed(expression, type)}.ToFrozenDictionary({Comparer(made)});",
            IObjectCreationOperation { Arguments: { Length: > 0 } } => null,
            _ => $"readonly {type} {name} = {elements};",
        };
    }

    private static string Comparer(IObjectCreationOperation made) => made.Arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.Explicit)?.Syntax.ToString() ?? "";

    private static string Typed(ExpressionSyntax made, string type) =>
        made is ImplicitObjectCreationExpressionSyntax { Initializer: { } filled } ? $"new {type.Replace("Frozen", "")} {filled.WithoutTrivia()}" : made.WithoutTrivia().ToString();
}
