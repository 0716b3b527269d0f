using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What a name in a script means.</summary>
internal static class Symbols
{
    /// <summary>The symbol at a place, also just behind its name; null where no name stands.</summary>
    public static async Task<ISymbol?> AtAsync(View view, int offset, CancellationToken cancellationToken)
    {
        var symbol = await SymbolFinder.FindSymbolAtPositionAsync(view.Document, offset, cancellationToken).ConfigureAwait(false);
        return symbol ?? (offset > 0 ? await SymbolFinder.FindSymbolAtPositionAsync(view.Document, offset - 1, cancellationToken).ConfigureAwait(false) : null);
    }

    /// <summary>What is written about a symbol in the contract, above it in the script, or in the documentation of .NET; null when nothing is.</summary>
    public static string? DocsOf(ISymbol symbol, KnownContract contract) =>
        contract.Docs.Find(symbol.OriginalDefinition.GetDocumentationCommentId()) ?? CommentOf(symbol) ?? FrameworkDocs.Of(symbol.ContainingAssembly?.Name, symbol.OriginalDefinition.GetDocumentationCommentId());

    // Comments stay text for the compiler, so that none can harm it.
    private static string? CommentOf(ISymbol symbol)
    {
        if (symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol || symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } node) return null;
        var declaration = node.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>() ?? node;
        var lines = declaration.GetLeadingTrivia().ToFullString().Split('\n').Select(l => l.Trim()).ToList();
        var comment = lines.AsEnumerable().Reverse().SkipWhile(l => l.Length == 0).TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)).Reverse().Select(l => l.TrimStart('/').Trim());
        return string.Join('\n', comment) is { Length: > 0 } text ? text : null;
    }
}
