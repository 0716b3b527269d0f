using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What a file declares, what can be folded in it and where its loads lead: from syntax alone.</summary>
internal static class Outline
{
    private const int Property = 7, Field = 8, Class = 5, Enum = 10, Function = 12, Constant = 14, EnumMember = 22, Struct = 23;

    public static async Task<DocumentSymbol[]> SymbolsAsync(View view, CancellationToken cancellationToken) =>
        Of(((CompilationUnitSyntax)await view.RootAsync(cancellationToken).ConfigureAwait(false)).Members, view.Lines);

    public static async Task<FoldingRange[]> FoldsAsync(View view, CancellationToken cancellationToken)
    {
        var root = await view.RootAsync(cancellationToken).ConfigureAwait(false);
        var bodies = root.DescendantNodes().Where(n => n is BlockSyntax or BaseTypeDeclarationSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or InitializerExpressionSyntax).Select(n => (n.Span, Kind: (string?)null));
        var comments = root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.MultiLineCommentTrivia)).Select(t => (t.Span, Kind: (string?)"comment"));
        return [.. bodies.Concat(comments).Select(f => (Range: view.Lines.RangeOf(f.Span), f.Kind)).Where(f => f.Range.End.Line > f.Range.Start.Line).Select(f => new FoldingRange(f.Range.Start.Line, f.Range.End.Line, f.Kind)).Distinct()];
    }

    public static async Task<DocumentLink[]> LinksAsync(View view, OpenTexts texts, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)await view.RootAsync(cancellationToken).ConfigureAwait(false);
        var script = view.Project.Script;
        var path = Path.GetRelativePath(script.Root, view.Document.FilePath!).Replace('\\', '/'); // ! the project gave it one
        return
        [
            .. root.GetLoadDirectives()
                .Select(load => (load.File.Span, Target: LoadedFiles.Target(script, path, load.File.ValueText, texts)))
                .Where(load => load.Target is not null)
                .Select(load => new DocumentLink(view.Lines.RangeOf(load.Span), FileUri.Of(script.PathOf(load.Target!)))), // ! the others were left out
        ];
    }

    private static DocumentSymbol[] Of(IEnumerable<SyntaxNode> members, LineMap lines) => [.. members.SelectMany(m => Of(m, lines))];

    private static IEnumerable<DocumentSymbol> Of(SyntaxNode member, LineMap lines) => member switch
    {
        MethodDeclarationSyntax method => [Symbol(method, method.Identifier, Function, lines, method.ReturnType + method.ParameterList.ToString())],
        PropertyDeclarationSyntax property => [Symbol(property, property.Identifier, Property, lines, property.Type.ToString())],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => Symbol(field, v.Identifier, field.Modifiers.Any(SyntaxKind.ConstKeyword) ? Constant : Field, lines, field.Declaration.Type.ToString())),
        EnumDeclarationSyntax values => [Symbol(values, values.Identifier, Enum, lines, null, Of(values.Members, lines))],
        EnumMemberDeclarationSyntax value => [Symbol(value, value.Identifier, EnumMember, lines, null)],
        TypeDeclarationSyntax type => [Symbol(type, type.Identifier, type is StructDeclarationSyntax ? Struct : Class, lines, null, Of(type.Members, lines))],
        _ => [],
    };

    private static DocumentSymbol Symbol(SyntaxNode node, SyntaxToken name, int kind, LineMap lines, string? detail, DocumentSymbol[]? children = null) =>
        new(name.ValueText.Length > 0 ? name.ValueText : "?", detail, kind, lines.RangeOf(node.Span), lines.RangeOf(name.Span), children);
}
