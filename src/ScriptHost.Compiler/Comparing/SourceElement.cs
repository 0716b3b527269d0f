using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Comparing;

/// <summary>Something that a script declares.</summary>
/// <param name="Key">Tells it apart from everything else in the script, wherever it stands.</param>
/// <param name="Node">Of a value: its declaration, which declares nothing else.</param>
internal sealed record SourceElement(string Key, string Name, ElementKind Kind, MemberDeclarationSyntax Node, VariableDeclaratorSyntax? Variable, string Path)
{
    public string? Value => Variable is null ? null : Flat(Variable.Initializer?.Value.ToString() ?? "");

    public int Line => ((SyntaxNode?)Variable ?? Node).GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>The comment at the end of its line, or else those right above it.</summary>
    public string Reason => Comments(Node.GetTrailingTrivia()) is { Length: > 0 } beside ? beside : Comments(Node.GetLeadingTrivia());

    public bool IsLike(SourceElement other) => Kind == other.Kind && SyntaxFactory.AreEquivalent(Core, other.Core, topLevel: false);

    public bool IsLikeButForName(SourceElement other) => Kind == other.Kind && SyntaxFactory.AreEquivalent(Nameless, other.Nameless, topLevel: false);

    // A type's functions and constants are elements of their own.
    private MemberDeclarationSyntax Core => Node switch
    {
        TypeDeclarationSyntax type => type.WithMembers(SyntaxFactory.List(type.Members.Where(m => !SourceElements.IsElement(m)))),
        FieldDeclarationSyntax values when Variable is not null => values.WithDeclaration(values.Declaration.WithVariables(SyntaxFactory.SingletonSeparatedList(Variable))),
        _ => Node,
    };

    private MemberDeclarationSyntax Nameless => Core switch
    {
        MethodDeclarationSyntax method => method.WithIdentifier(SyntaxFactory.Identifier("_")),
        FieldDeclarationSyntax values => values.WithDeclaration(values.Declaration.WithVariables(SyntaxFactory.SingletonSeparatedList(values.Declaration.Variables[0].WithIdentifier(SyntaxFactory.Identifier("_"))))),
        var core => core,
    };

    private static string Comments(SyntaxTriviaList trivia) => Flat(string.Join(' ', trivia
        .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
        .Select(t => t.ToString().TrimStart('/', ' '))));

    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
