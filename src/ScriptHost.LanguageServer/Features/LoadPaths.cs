using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>The files that a <c>#load</c> may name, relative to the scripts root. Scripts of points are not among them: they decide, and are not shared.</summary>
internal static partial class LoadPaths
{
    private const int Most = 500;

    /// <summary>Null where no path is being typed.</summary>
    public static CompletionList? At(View view, int offset)
    {
        var line = view.Text.Lines.GetLineFromPosition(offset);
        if (Typed().Match(view.Text.ToString(TextSpan.FromBounds(line.Start, offset))) is not { Success: true } match) return null;
        var typed = view.Lines.RangeOf(TextSpan.FromBounds(line.Start + match.Groups["typed"].Index, offset));
        return new CompletionList(false, [.. Files(view).Take(Most).Select(path => new CompletionItem(path, ItemKind.File, path, TextEdit: new TextEdit(typed, path)))]);
    }

    private static IEnumerable<string> Files(View view)
    {
        var script = view.Project.Script;
        var known = view.Project.Documents.Select(d => d.FilePath).ToHashSet(StringComparer.Ordinal);
        if (script.Loose is not null || !Directory.Exists(script.Root)) return [];
        return Directory.EnumerateFiles(script.Root, "*.csx", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => !known.Contains(file) && (script.Tests || !file.EndsWith(BundleReader.TestEnding, StringComparison.Ordinal)) && !IsOfPoint(file))
            .Select(file => Path.GetRelativePath(script.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsOfPoint(string file) => Path.GetDirectoryName(file) is { } folder && Path.GetFileName(file).Split('.')[0] == Path.GetFileName(folder) && File.Exists(Path.Combine(folder, "script.yaml"));

    [GeneratedRegex("""^\s*#\s*load\s+"(?<typed>[^"]*)$""")]
    private static partial Regex Typed();
}
