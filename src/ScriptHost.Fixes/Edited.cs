using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Runtime;

namespace ScriptHost.Fixes;

/// <summary>Texts of a solution back into the bytes of a bundle: byte order mark and line ends stay as they were.</summary>
internal static class Edited
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static async Task<Bundle> BundleAsync(Bundle bundle, FixProject project, Solution solution, CancellationToken cancellationToken)
    {
        var files = bundle.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var document in project.Documents(solution))
        {
            var before = project.Solution.GetDocument(document.Id)!; // fixes add no files
            var text = await before.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = (await document.GetTextChangesAsync(before, cancellationToken).ConfigureAwait(false)).ToList();
            if (changes.Count > 0) files[document.FilePath!] = Written(files[document.FilePath!], text, changes); // ! the project gave it one
        }
        return Bundle.Create(bundle.Point, bundle.EntryPath, files.Values);
    }

    private static BundleFile Written(BundleFile file, SourceText text, IEnumerable<TextChange> changes)
    {
        var lineEnd = text.ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var now = text.WithChanges(changes.Select(c => new TextChange(c.Span, c.NewText?.ReplaceLineEndings(lineEnd) ?? "")));
        byte[] bytes = [.. file.Content.AsSpan().StartsWith(Mark) ? Mark : [], .. Encoding.UTF8.GetBytes(now.ToString())];
        return new BundleFile(file.Path, [.. bytes]);
    }
}
