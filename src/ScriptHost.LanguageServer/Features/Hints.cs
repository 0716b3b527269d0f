using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>The names of parameters before values that do not say what they are, and what the function that decides spent when it last ran.</summary>
internal static class Hints
{
    private const int ParameterName = 2;

    public static async Task<InlayHint[]> InAsync(View view, TextSpan span, LastRuns? runs, CancellationToken cancellationToken)
    {
        var (root, model) = (await view.RootAsync(cancellationToken).ConfigureAwait(false), await view.ModelAsync(cancellationToken).ConfigureAwait(false));
        return
        [
            .. Spent(view, root, runs).Where(h => span.Contains(h.At)).Select(h => new InlayHint(view.Lines.PositionOf(h.At), h.Fuel, null, PaddingLeft: true, Tooltip: "The most that a sample spent when this text last ran.")),
            .. root.DescendantNodes(span).OfType<ArgumentSyntax>()
                .Where(a => a.NameColon is null && a.Expression is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } && a.Parent is ArgumentListSyntax { Arguments.Count: > 1 })
                .Select(a => (Argument: a, (model.GetOperation(a, cancellationToken) as IArgumentOperation)?.Parameter))
                .Where(a => a.Parameter is { IsParams: false })
                .Select(a => new InlayHint(view.Lines.PositionOf(a.Argument.SpanStart), a.Parameter!.Name + ":", ParameterName, true)), // ! the others were left out
        ];
    }

    private static IEnumerable<(int At, string Fuel)> Spent(View view, SyntaxNode root, LastRuns? runs) =>
        from function in root.ChildNodes().OfType<MethodDeclarationSyntax>()
        where function.Identifier.ValueText == view.Project.Contract.Loaded.Contract.EntryPoint
        let fuel = runs?.Of(view.Document.FilePath ?? "", view.Text.ToString())
        where fuel is not null
        select (function.ParameterList.Span.End, fuel);
}
