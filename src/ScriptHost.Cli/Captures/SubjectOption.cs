using System.Collections.Immutable;
using System.CommandLine;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Captures;

/// <summary>Which script captures are run on: the working copy of a point, or one of its versions.</summary>
internal sealed class SubjectOption
{
    private readonly Option<int?> _version = new("--version") { Description = "A version of the registry. Default: the working copy.", HelpName = "N" };

    public SubjectOption() => _version.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--version counts from 1.");
    });

    public void AddTo(Command command) => command.Add(_version);

    public int? Version(ParseResult parsed) => parsed.GetValue(_version);

    /// <summary>The options as they were given.</summary>
    public string Repeat(ParseResult parsed) => Version(parsed) is { } version ? FormattableString.Invariant($" --version {version}") : "";

    /// <summary>The sources, and what to call them.</summary>
    /// <param name="word">A point, a folder or a file.</param>
    /// <param name="version">Instead of the one that is asked for.</param>
    /// <exception cref="UsageException">There is no such script or version, or its files cannot be read.</exception>
    public async Task<(Bundle Bundle, string Name)> BundleAsync(ParseResult parsed, Workspace workspace, CaptureSource source, string word, int? version, CancellationToken cancellationToken)
    {
        if ((version ?? Version(parsed)) is { } number) return (await source.Versions(parsed, workspace).BundleAsync(word, number, cancellationToken).ConfigureAwait(false), FormattableString.Invariant($"{word}@{number}"));
        var script = new ScriptFinder(workspace, null).One(word);
        var read = script.Read();
        return read.Bundle is { } bundle ? (bundle, $"{script.Name} (working copy)") : throw new UsageException(Text(script.Name, read.Diagnostics));
    }

    /// <summary>The only point of the workspace, when none was named.</summary>
    public static string PointOr(string? word, Workspace workspace) =>
        word ?? (new ScriptFinder(workspace, null).All([]) is [var only] ? only.Name : throw new UsageException("This repository has several points; name one of them."));

    /// <summary>Errors of a script that was to be run.</summary>
    public static string Text(string name, IEnumerable<ScriptDiagnostic> diagnostics) =>
        $"'{name}' does not compile: {diagnostics.First(d => d.Severity == Severity.Error)}. See all: scripthost check {Shell.Quoted(name)}";

    /// <summary>The contract that a bundle's manifest names, among those here.</summary>
    public static (ScriptImage Image, LoadedContract Contract) Compile(Bundle bundle, string name, ImmutableArray<LoadedContract> contracts, CancellationToken cancellationToken)
    {
        var compiled = ScriptCompiler.Compile(bundle, contracts, cancellationToken);
        return compiled.Image is { } image ? (image, contracts.First(c => c.Id == image.Facts.Contract)) : throw new UsageException(Text(name, compiled.Diagnostics));
    }
}
