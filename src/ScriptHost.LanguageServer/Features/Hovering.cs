using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What a name is, what is written about it, and what using it costs.</summary>
internal static class Hovering
{
    public static async Task<Hover?> AtAsync(View view, int offset, CancellationToken cancellationToken)
    {
        if (await Symbols.AtAsync(view, offset, cancellationToken).ConfigureAwait(false) is not { } symbol) return null;
        var (root, model) = (await view.RootAsync(cancellationToken).ConfigureAwait(false), await view.ModelAsync(cancellationToken).ConfigureAwait(false));
        var token = root.FindToken(offset) is var at && at.Span.Contains(offset) ? at : root.FindToken(Math.Max(0, offset - 1));
        var text = new StringBuilder("```csharp\n").Append(Signature(symbol, model, offset)).Append("\n```");
        if (Symbols.DocsOf(symbol, view.Project.Contract) is { } docs) text.Append("\n\n").Append(docs);
        if (CostOf(symbol, view.Project.Contract.Permitted) is { } cost) text.Append("\n\n").Append(cost);
        return new Hover(MarkupContent.Markdown(text.ToString()), view.Lines.RangeOf(token.Span));
    }

    private static string Signature(ISymbol symbol, SemanticModel model, int offset)
    {
        var text = symbol.ToMinimalDisplayString(model, offset);
        return symbol switch
        {
            IFieldSymbol { HasConstantValue: true } constant => string.Create(CultureInfo.InvariantCulture, $"{text} = {constant.ConstantValue}"),
            ILocalSymbol { HasConstantValue: true } constant => string.Create(CultureInfo.InvariantCulture, $"{text} = {constant.ConstantValue}"),
            _ => text,
        };
    }

    private static string? CostOf(ISymbol symbol, Permitted permitted)
    {
        if (symbol is ITypeSymbol or INamespaceSymbol || permitted.LineOf(symbol) is not { } line) return null;
        return $"Cost: {Words(line.Cost)} · `{line.Cost}`";
    }

    private static string Words(Cost cost) => cost.Kind switch
    {
        CostKind.Const => string.Create(CultureInfo.InvariantCulture, $"{cost.Fuel:N0} fuel"),
        CostKind.Linear or CostKind.Copy or CostKind.Least or CostKind.Parse => "grows with the size of what it is given",
        CostKind.Sort => "grows a little faster than the size of what it sorts",
        CostKind.Product => "grows with the product of two sizes",
        CostKind.Each or CostKind.Callback => "that of the function it calls, each time",
        CostKind.Alloc => "grows with the memory it takes",
        _ => string.Create(CultureInfo.InvariantCulture, $"{cost.Fuel:N0} fuel and one level of depth"),
    };
}
