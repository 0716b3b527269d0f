using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What can be run, above the function that decides.</summary>
internal static class Lenses
{
    public const string Run = "scripthost.run";
    public const string Test = "scripthost.test";

    public static async Task<CodeLens[]> OfAsync(View view, CancellationToken cancellationToken)
    {
        var (root, script) = ((CompilationUnitSyntax)await view.RootAsync(cancellationToken).ConfigureAwait(false), view.Project.Script);
        var entry = root.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == view.Project.Contract.Loaded.Contract.EntryPoint);
        if (entry is null || view.Document.FilePath != script.PathOf(script.Entry) || script.Loose is not null) return [];
        var (at, uri) = (view.Lines.RangeOf(entry.Identifier.Span), FileUri.Of(view.Document.FilePath));
        var samples = new CodeLens(at, new EditorCommand("run on samples", Run, [uri]));
        return HasTests(view.Document.FilePath) ? [samples, new CodeLens(at, new EditorCommand("run tests", Test, [uri]))] : [samples];
    }

    private static bool HasTests(string entry) => File.Exists(entry[..^".csx".Length] + BundleReader.TestEnding) || Directory.Exists(Path.Combine(Path.GetDirectoryName(entry)!, "cases")); // a full path of a file
}
