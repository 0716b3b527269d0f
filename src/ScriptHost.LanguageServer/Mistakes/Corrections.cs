using ScriptHost.Compiler;
using ScriptHost.LanguageServer.Checks;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary>
/// Corrections of what ends the line before any rule runs, where the fixes of the rules cannot help: what people who come from notebooks
/// write first.
/// </summary>
internal static class Corrections
{
    /// <summary>None where only the author can know what was meant.</summary>
    public static async Task<IEnumerable<Correction>> OfAsync(View view, ShownFinding finding, CancellationToken cancellationToken)
    {
        var (root, model) = (await view.RootAsync(cancellationToken).ConfigureAwait(false), await view.ModelAsync(cancellationToken).ConfigureAwait(false));
        var span = view.Lines.SpanOf(finding.Range);
        if (!root.FullSpan.Contains(span)) return [];
        var mistake = new Mistake(view, root, model, span, finding.Message);
        return finding.Rule switch
        {
            Rules.Directive => WrongDirective.Corrections(mistake),
            Rules.ForbiddenType => ReadFile.Corrections(mistake),
            Rules.ForbiddenMember => AskedClock.Corrections(mistake),
            "CS0161" => MissingReturn.Corrections(mistake),
            _ => WrongName.Corrections(mistake),
        };
    }
}
