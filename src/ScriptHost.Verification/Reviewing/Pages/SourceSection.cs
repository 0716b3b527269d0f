using System.Collections.Immutable;
using ScriptHost.Compiler.Comparing;

namespace ScriptHost.Verification.Reviewing.Pages;

internal sealed class SourceSection : ISectionWriter
{
    private const int MostLines = 60;

    public string Heading => "What changed";

    public string Nothing => "Nothing in the sources.";

    public IEnumerable<Block> Of(ScriptReview script)
    {
        if (script.IsIdentical) yield return new Paragraph("No behaviour change is possible: compiled, both sides are the same code. Only names, order, layout or comments differ, so nothing was replayed.");
        else if (script.Source.IsEmpty && script.Change is not (ScriptChange.Added or ScriptChange.Removed)) yield return new Paragraph(script.Change == ScriptChange.Manifest ? "Only the manifest differs." : "No declaration differs in its meaning.");
        if (script.Change == ScriptChange.Added) yield return new Paragraph("The script is new.");
        if (script.Change == ScriptChange.Removed) yield return new Paragraph("The script is gone.");
        if (Values(script) is { Length: > 0 } values) yield return new Table(["value", "before", "after", "reason given"], values);
        if (Declarations(script) is { Length: > 0 } declarations) yield return new Table(["", "kind", "name", "where", "#lines"], declarations);
        var excerpt = script.Source.Where(c => c.Element is ElementKind.Function or ElementKind.Type && !c.Excerpt.IsEmpty).SelectMany(c => c.Excerpt.Prepend($"@@ {c.Name} ({c.Path}:{c.Line}) @@")).ToList();
        if (excerpt.Count > 0) yield return new Lines([.. excerpt.Take(MostLines).Select(Say.Clean), .. excerpt.Count > MostLines ? [$"… and {excerpt.Count - MostLines} more lines"] : ImmutableArray<string>.Empty], "diff");
    }

    private static ImmutableArray<ImmutableArray<string>> Values(ScriptReview script) =>
    [
        .. script.Source.Where(c => c.Element is ElementKind.Value or ElementKind.Table).Select(c => (ImmutableArray<string>)
            [Say.Code(c.Name), Say.Code(c.Before ?? ""), Say.Code(c.After ?? ""), c.KeepsItsReason ? $"unchanged, is it still true: {Say.Code(c.ReasonAfter)}" : Say.Code(c.ReasonAfter)]),
    ];

    private static ImmutableArray<ImmutableArray<string>> Declarations(ScriptReview script) =>
    [
        .. script.Source.Where(c => c.Element is ElementKind.Function or ElementKind.Type).Select(c => (ImmutableArray<string>)
            [Sign(c.Kind), c.Element == ElementKind.Type ? "type" : "function", Say.Code(c.Name), $"{c.Path}:{c.Line}", c.Kind == ChangeKind.Renamed ? "0" : Say.Number(c.Excerpt.Length)]),
    ];

    private static string Sign(ChangeKind kind) => kind switch { ChangeKind.Added => "+ added", ChangeKind.Removed => "- removed", ChangeKind.Renamed => "→ renamed", _ => "~ changed" };
}
