using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>The names of parameters before values that do not say what they are, and what lines spent when the script last ran.</summary>
internal static class Hints
{
    private const int ParameterName = 2;

    public static async Task<InlayHint[]> InAsync(View view, TextSpan span, LastRuns? runs, CancellationToken cancellationToken)
    {
        var (root, model) = (await view.RootAsync(cancellationToken).ConfigureAwait(false), await view.ModelAsync(cancellationToken).ConfigureAwait(false));
        return
        [
            .. Spent(view, root, runs).Where(h => span.Contains(h.At) || span.End == h.At).Select(h => new InlayHint(view.Lines.PositionOf(h.At), h.Fuel, null, PaddingLeft: true, Tooltip: h.About)),
            .. root.DescendantNodes(span).OfType<ArgumentSyntax>()
                .Where(a => a.NameColon is null && a.Expression is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } && a.Parent is ArgumentListSyntax { Arguments.Count: > 1 })
                .Select(a => (Argument: a, (model.GetOperation(a, cancellationToken) as IArgumentOperation)?.Parameter))
                .Where(a => a.Parameter is { IsParams: false })
                .Select(a => new InlayHint(view.Lines.PositionOf(a.Argument.SpanStart), a.Parameter!.Name + ":", ParameterName, true)), // ! the others were left out
        ];
    }

    private static IEnumerable<(int At, string Fuel, string About)> Spent(View view, SyntaxNode root, LastRuns? runs)
    {
        if (runs?.Of(view.Document.FilePath ?? "", view.Text.ToString()) is not { } run) yield break;
        var entry = root.ChildNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(f => f.Identifier.ValueText == view.Project.Contract.Loaded.Contract.EntryPoint);
        if (run.Dearest is { } dearest && entry is not null) yield return (entry.ParameterList.Span.End, dearest, "The most that a sample spent when this text last ran.");
        foreach (var line in run.Lines.Where(l => l.Line <= view.Text.Lines.Count))
            yield return (view.Text.Lines[line.Line - 1].End, string.Create(CultureInfo.InvariantCulture, $"{line.Fuel:N0} fuel, {100.0 * line.Fuel / run.Total:N0} %"), $"What this line spent when this text last ran, in {run.Whose}.");
    }
}
