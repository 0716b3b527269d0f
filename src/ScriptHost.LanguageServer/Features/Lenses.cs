using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What can be run, above the function that decides: with the number of saved cases, and what a sample spent at most when this text last ran.</summary>
internal static class Lenses
{
    public const string Run = "scripthost.run";
    public const string Test = "scripthost.test";

    public static async Task<CodeLens[]> OfAsync(View view, LastRuns runs, CancellationToken cancellationToken)
    {
        var (root, script) = ((CompilationUnitSyntax)await view.RootAsync(cancellationToken).ConfigureAwait(false), view.Project.Script);
        var entry = root.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == view.Project.Contract.Loaded.Contract.EntryPoint);
        if (entry is null || view.Document.FilePath != script.PathOf(script.Entry) || script.Loose is not null) return [];
        var (at, uri) = (view.Lines.RangeOf(entry.Identifier.Span), FileUri.Of(view.Document.FilePath));
        var fuel = runs.Of(view.Document.FilePath, view.Text.ToString())?.Dearest is { } dearest ? $" ({dearest})" : "";
        var samples = new CodeLens(at, new EditorCommand($"run on samples{fuel}", Run, [uri]));
        var cases = Cases(view.Document.FilePath);
        if (cases == 0 && !File.Exists(view.Document.FilePath[..^".csx".Length] + BundleReader.TestEnding)) return [samples];
        return [samples, new CodeLens(at, new EditorCommand(cases == 0 ? "run tests" : cases == 1 ? "run tests (1 case)" : $"run tests ({cases} cases)", Test, [uri]))];
    }

    /// <summary>Saved cases beside a script: a line of a file each.</summary>
    private static int Cases(string entry)
    {
        var folder = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(entry)!, "cases")); // a full path of a file
        return folder.Exists ? folder.EnumerateFiles("*.jsonl").Sum(f => File.ReadLines(f.FullName).Count(l => l.Length > 0)) : 0;
    }
}
