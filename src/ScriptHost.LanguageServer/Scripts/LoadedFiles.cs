using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>
/// The files of a script as far as they can be found: unlike a bundle, which is whole or not at all, so that the editor goes on
/// helping while one of them is missing or wrong.
/// </summary>
internal static class LoadedFiles
{
    /// <summary>Full paths, the entry first.</summary>
    public static ImmutableArray<string> Of(OpenScript script, OpenTexts texts)
    {
        var found = new List<string>();
        var open = new Queue<string>(script.Tests ? [script.Entry, script.TestEntry] : [script.Entry]);
        while (open.TryDequeue(out var path))
        {
            var full = script.PathOf(path);
            if (found.Contains(full) || found.Count == Runtime.Bundle.MaxFiles || texts.TextOf(full) is not { } text) continue;
            found.Add(full);
            foreach (var target in Targets(script, path, text, texts)) open.Enqueue(target);
        }
        return [.. found];
    }

    /// <summary>What one file loads, relative to the root.</summary>
    public static IEnumerable<string> Targets(OpenScript script, string path, SourceText text, OpenTexts texts) => Loads(path, text).Select(load => Target(script, path, load, texts)).OfType<string>();

    /// <summary>Where a load leads, relative to the root; null when nothing is there.</summary>
    public static string? Target(OpenScript script, string path, string load, OpenTexts texts) =>
        LoadGraph.Resolve(load, path, p => texts.Find(script.PathOf(p)) is not null || File.Exists(script.PathOf(p)), out _);

    private static IEnumerable<string> Loads(string path, SourceText text)
    {
        var whole = text.ToString();
        return whole.Contains("#load", StringComparison.Ordinal) ? SourceParser.Loads(path, Encoding.UTF8.GetBytes(whole)).Select(l => l.File.ValueText) : [];
    }
}
