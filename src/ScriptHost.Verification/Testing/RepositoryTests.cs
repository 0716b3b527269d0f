using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Testing;

/// <summary>
/// The tests of all scripts of a repository, for a test framework of .NET: a name for each, and a check by name. They run once, in this
/// process, when the first name is asked for. Safe from any thread.
/// </summary>
public sealed class RepositoryTests
{
    private readonly Lazy<ImmutableSortedDictionary<string, string?>> _results;

    private RepositoryTests(Func<IEnumerable<(string Name, string? Failure)>> run) =>
        _results = new(() => run().GroupBy(r => r.Name, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.First().Failure, StringComparer.Ordinal));

    /// <summary>The rows of a theory: <c>credit-risk: risk is a share</c>.</summary>
    public IEnumerable<object[]> Names => _results.Value.Keys.Select(name => new object[] { name });

    /// <summary>The repository whose <c>scripthost.yaml</c> is in a folder or above it, with the contracts that the file names.</summary>
    public static RepositoryTests At(string folder) => new(() =>
    {
        var read = Workspace.Around(folder);
        return read.Workspace is { } workspace ? Run(workspace.Scripts, ContractPlugins.Load(workspace.Contracts, LoadMode.Trial)) : [(Workspace.FileName, string.Join('\n', read.Diagnostics))];
    });

    /// <summary>The scripts of a folder, with contracts that the test project refers to.</summary>
    public static RepositoryTests Of(string scriptsRoot, params ImmutableArray<DecisionContract> contracts) =>
        new(() => Run(scriptsRoot, [.. contracts.Select(c => new LoadedContract(c, [.. File.ReadAllBytes(c.GetType().Assembly.Location)]))]));

    /// <exception cref="ScriptTestException">The test did not pass; the message is the report.</exception>
    public void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_results.Value.TryGetValue(name, out var failure)) throw new ScriptTestException($"There is no script test '{name}'{Suggestion.Clause(name, _results.Value.Keys)}.");
        if (failure is not null) throw new ScriptTestException(failure);
    }

    private static IEnumerable<(string, string?)> Run(string scripts, IReadOnlyCollection<LoadedContract> contracts) =>
        BundleReader.Points(scripts).AsParallel().AsOrdered().SelectMany(point => Run(scripts, point, contracts));

    private static IEnumerable<(string, string?)> Run(string scripts, string point, IReadOnlyCollection<LoadedContract> contracts)
    {
        var (read, tests) = (BundleReader.Read(scripts, point), BundleReader.ReadTests(scripts, point));
        var report = read.Bundle is not { } bundle ? TestReport.Refused(read.Diagnostics)
            : !tests.Diagnostics.IsEmpty ? TestReport.Refused(tests.Diagnostics)
            : ScriptTests.Run(TestBundle.Of(bundle, tests), contracts, TestOptions.Default, CancellationToken.None);
        return report.Diagnostics.Any(d => d.Severity == Severity.Error) ? [($"{point}: its tests can be run", string.Join('\n', report.Diagnostics))]
            : report.Results.Select(r => ($"{point}: {r.Name}", r.Passed ? null : TestText.Of(point, r, place => place)));
    }
}

/// <summary>A script's test did not pass. The message is the report that <c>scripthost test</c> prints.</summary>
public sealed class ScriptTestException(string report) : Exception(report);
