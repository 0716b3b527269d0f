using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What each name is, for editors that colour by meaning. Keywords, texts and numbers are left to the editor's grammar.</summary>
internal static class Colours
{
    /// <summary>In the order of the numbers that are sent.</summary>
    public static readonly string[] Types = ["namespace", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable", "property", "enumMember", "method"];

    public static readonly string[] Modifiers = ["readonly", "static", "defaultLibrary"];

    public static async Task<SemanticTokens> OfAsync(View view, CancellationToken cancellationToken)
    {
        var root = await view.RootAsync(cancellationToken).ConfigureAwait(false);
        var model = await view.ModelAsync(cancellationToken).ConfigureAwait(false);
        var (data, last) = (new List<int>(), new Position(0, 0));
        foreach (var token in root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.Span.Length > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SymbolOf(token, model) is not { } symbol || TypeOf(symbol) is not { } type) continue;
            var at = view.Lines.PositionOf(token.SpanStart);
            data.AddRange([at.Line - last.Line, at.Line == last.Line ? at.Character - last.Character : at.Character, token.Span.Length, Array.IndexOf(Types, type), ModifiersOf(symbol, view.Project.Contract)]);
            last = at;
        }
        return new SemanticTokens([.. data]);
    }

    private static ISymbol? SymbolOf(SyntaxToken token, SemanticModel model) => token.Parent switch
    {
        SimpleNameSyntax name => model.GetSymbolInfo(name) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null,
        { } node => model.GetDeclaredSymbol(node),
        null => null,
    };

    private static string? TypeOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        ITypeParameterSymbol => "typeParameter",
        ITypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        ITypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        ITypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        ITypeSymbol => "class",
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "class",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enumMember",
        IParameterSymbol => "parameter",
        IFieldSymbol or ILocalSymbol or IRangeVariableSymbol => "variable",
        _ => null,
    };

    private static int ModifiersOf(ISymbol symbol, KnownContract contract)
    {
        var isReadOnly = symbol is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true };
        var isFramework = symbol.Locations.All(l => !l.IsInSource) && symbol.ContainingAssembly is { } assembly && assembly.Name != contract.Loaded.AssemblyName;
        return (isReadOnly ? 1 : 0) | (symbol.IsStatic ? 2 : 0) | (isFramework ? 4 : 0);
    }
}
