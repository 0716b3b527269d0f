using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Recommendations;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What may follow: the contract's and the script's own names first, then the approved ones of .NET, then keywords. What a script may not use is not offered.</summary>
internal static class Completion
{
    public static async Task<CompletionList> AtAsync(View view, int offset, CancellationToken cancellationToken)
    {
        if (LoadPaths.At(view, offset) is { } paths) return paths;
        var root = await view.RootAsync(cancellationToken).ConfigureAwait(false);
        if (Place.IsPlainText(root, offset)) return new CompletionList(false, []);
        var place = Place.Of(root, view.Text, offset);
        var model = await view.ModelAsync(cancellationToken).ConfigureAwait(false);
        IEnumerable<CompletionItem> items =
        [
            .. place.IsMember ? [] : EnumValues(view, model, place),
            .. Names(view, model, place, await Recommender.GetRecommendedSymbolsAtPositionAsync(view.Document, place.Start, cancellationToken: cancellationToken).ConfigureAwait(false)),
            .. Keywords.At(place).Select(k => new CompletionItem(k, ItemKind.Keyword, Rank.Keyword + k)),
            .. EntryPoint(view, model, place),
        ];
        return new CompletionList(false, [.. items.DistinctBy(i => (i.Label, i.Kind == ItemKind.Keyword))]);
    }

    /// <summary>An item with what is written about it.</summary>
    public static CompletionItem Resolved(CompletionItem item, KnownContract contract) =>
        item.Data is { } data && (contract.Docs.Find(data.Id) ?? FrameworkDocs.Of(data.Assembly, data.Id)) is { } text ? item with { Documentation = MarkupContent.Markdown(text) } : item;

    private static IEnumerable<CompletionItem> Names(View view, SemanticModel model, Place place, IEnumerable<ISymbol> symbols) => symbols
        .Where(s => s.CanBeReferencedByName && !s.IsImplicitlyDeclared && view.Project.Contract.Permitted.Allows(s))
        .GroupBy(s => s.Name)
        .Select(same => Item(view, model, place, same.First(), same.Count()));

    private static CompletionItem Item(View view, SemanticModel model, Place place, ISymbol symbol, int overloads)
    {
        var name = SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;
        var detail = symbol.ToMinimalDisplayString(model, place.Start) + (overloads > 1 ? string.Create(CultureInfo.InvariantCulture, $" (+{overloads - 1})") : "");
        var id = symbol.OriginalDefinition.GetDocumentationCommentId();
        return new CompletionItem(name, Kind(symbol), Rank.Of(symbol, view.Project.Contract) + name, detail, Data: id is null ? null : new CompletionData(FileUri.Of(view.Document.FilePath!), id, symbol.ContainingAssembly?.Name)); // ! the project gave it one
    }

    private static IEnumerable<CompletionItem> EnumValues(View view, SemanticModel model, Place place)
    {
        if (ExpectedType.At(model, place.Left) is not { TypeKind: TypeKind.Enum } type || !view.Project.Contract.Permitted.Allows(type)) return [];
        var name = type.ToMinimalDisplayString(model, place.Start);
        return type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue && view.Project.Contract.Permitted.Allows(f))
            .Select(f => Item(view, model, place, f, 1) with { Label = $"{name}.{f.Name}", SortText = Rank.Expected + f.Name });
    }

    private static IEnumerable<CompletionItem> EntryPoint(View view, SemanticModel model, Place place)
    {
        var contract = view.Project.Contract.Loaded.Contract;
        if (!place.IsBeginning || place.IsInBody || model.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.ValueText == contract.EntryPoint)) return [];
        var signature = $"{contract.OutputType.Name} {contract.EntryPoint}({contract.InputType.Name} {char.ToLowerInvariant(contract.InputType.Name[0])})";
        return [new CompletionItem(signature, ItemKind.Snippet, Rank.Expected + contract.EntryPoint, $"the function that {contract.Id} calls", FilterText: contract.EntryPoint, InsertText: signature + "\n{\n    $0\n}\n", InsertTextFormat: 2)];
    }

    private static int Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => ItemKind.Method,
        IPropertySymbol => ItemKind.Property,
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => ItemKind.EnumMember,
        IFieldSymbol { IsConst: true } => ItemKind.Constant,
        IFieldSymbol => ItemKind.Field,
        INamespaceSymbol => ItemKind.Namespace,
        ITypeParameterSymbol => ItemKind.TypeParameter,
        ITypeSymbol { TypeKind: TypeKind.Enum } => ItemKind.Enum,
        ITypeSymbol { TypeKind: TypeKind.Interface } => ItemKind.Interface,
        ITypeSymbol { TypeKind: TypeKind.Struct } => ItemKind.Struct,
        ITypeSymbol => ItemKind.Class,
        _ => ItemKind.Variable,
    };
}
