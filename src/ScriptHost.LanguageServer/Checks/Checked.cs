using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.LanguageServer.Checks;

/// <summary>What the line says about a script as it stands in the editor.</summary>
/// <param name="Files">Full paths of the files it was made from.</param>
/// <param name="Found">By full path.</param>
internal sealed record Checked(ImmutableHashSet<string> Files, ILookup<string, ScriptDiagnostic> Found)
{
    /// <summary>Whether it had to be given up.</summary>
    public bool IsTooHard => Found.SelectMany(f => f).Any(d => d.Id == Rules.TooHard);

    public static Checked Run(Site site, OpenScript script, OpenTexts texts, CancellationToken cancellationToken)
    {
        if (script.Tests) return TestCheck.Run(site, script, texts, cancellationToken);
        var read = script.Read(texts.Unsaved);
        var diagnostics = read.Bundle is { } bundle ? Diagnostics(site, bundle, cancellationToken) : read.Diagnostics;
        cancellationToken.ThrowIfCancellationRequested();
        var files = read.Bundle is { } whole ? whole.Files.Select(f => script.PathOf(f.Path)) : LoadedFiles.Of(script, texts);
        return new Checked([.. files], diagnostics.ToLookup(d => script.PathOf(d.Path)));
    }

    private static ImmutableArray<ScriptDiagnostic> Diagnostics(Site site, Runtime.Bundle bundle, CancellationToken cancellationToken)
    {
        try
        {
            return site.Trouble is { } trouble ? [Troubled(bundle, trouble)] : site.Checker.Check(bundle, cancellationToken).Diagnostics;
        }
        catch (WorkerException e)
        {
            return [Troubled(bundle, e.Message)];
        }
    }

    private static ScriptDiagnostic Troubled(Runtime.Bundle bundle, string message) => ScriptDiagnostic.OfFile(Rules.Contract, bundle.EntryPath, message.TrimEnd('.'));
}
