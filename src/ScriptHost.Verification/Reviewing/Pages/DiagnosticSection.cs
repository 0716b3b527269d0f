using System.Collections.Immutable;
using ScriptHost.Compiler;

namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class DiagnosticSection : ISectionWriter
{
    private const int MostShown = 20;

    public string Heading => "Diagnostics";

    public string Nothing => "None, before and after.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        if (script.New.IsEmpty && script.Fixed.IsEmpty && script.Unchanged == 0) yield break;
        yield return new Paragraph($"{script.New.Length} new, {script.Fixed.Length} fixed, {script.Unchanged} unchanged.");
        if (!script.New.IsEmpty) yield return new Lines([.. script.New.Take(MostShown).SelectMany(Text), .. More(script.New.Length)], "");
        if (!script.Fixed.IsEmpty) yield return new Table(["fixed", "where", "what"], [.. script.Fixed.Take(MostShown).Select(d => (ImmutableArray<string>)[d.Id, $"{d.Path}:{d.Line}", Say.Clean(d.Message)])]);
    }

    private static IEnumerable<string> Text(ScriptDiagnostic diagnostic)
    {
        yield return Say.Clean(diagnostic.ToString());
        if (diagnostic.SourceLine is not { } line || diagnostic.Column == 0) yield break;
        yield return "    " + Say.Clean(line);
        var end = diagnostic.EndLine == diagnostic.Line ? diagnostic.EndColumn - 1 : line.Length;
        yield return "    " + new string(' ', Math.Min(diagnostic.Column - 1, line.Length)) + "^" + new string('~', Math.Max(0, Math.Min(end, line.Length) - diagnostic.Column));
    }

    private static IEnumerable<string> More(int all) => all > MostShown ? [$"… and {all - MostShown} more; 'scripthost check' lists all"] : [];
}
