using System.Globalization;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Registry;
using ScriptHost.Verification.Reviewing;
using ScriptHost.Verification.Reviewing.Git;

namespace ScriptHost.Cli.Reviews;

/// <summary>Finds what a side of a comparison is: files, a version, or a git revision; in this order.</summary>
/// <param name="point">The script that a revision is asked for; null when none was named.</param>
internal sealed class Sides(Workspace workspace, ContractId? loose, string? point, string dataFolder)
{
    private const int ShortCommit = 8;

    /// <summary>The point that a word names by itself; null for a revision.</summary>
    public string? PointOf(string word) => Version(word)?.Point ?? (IsFile(word) ? Script(word) is { IsPoint: true } script ? script.Name : null : null);

    public async Task<ReviewSide> OfAsync(string word, string? otherPoint, CancellationToken cancellationToken)
    {
        if (IsFile(word)) return Of(Script(word));
        if (Version(word) is var (name, number)) return await OfVersionAsync(name, number, cancellationToken).ConfigureAwait(false);
        return OfRevision(word, point ?? otherPoint ?? OnlyPoint(word));
    }

    /// <summary>A script as it lies on the disk.</summary>
    public static ReviewSide Of(Script script) => ReviewSide.Of("working tree", script.Read(), script.ReadTests());

    public static string Named(string revision, string commit) => $"{revision}@{commit[..ShortCommit]}";

    private Script Script(string word) => new ScriptFinder(workspace, loose).One(point is not null && Directory.Exists(Path.Combine(word, point)) ? Path.Combine(word, point) : word);

    private bool IsFile(string word) => File.Exists(word) || Directory.Exists(word) || ScriptName.IsValid(word) && Directory.Exists(Path.Combine(workspace.Scripts, word));

    private static (string Point, int Number)? Version(string word) =>
        word.Split('@') is [var name, var number] && ScriptName.IsValid(name) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (name, version) : null;

    private async Task<ReviewSide> OfVersionAsync(string name, int number, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(dataFolder)) throw new UsageException($"There is no version '{name}@{number}': the data folder '{Report.FromHere(dataFolder)}' does not exist. Name it with --data.");
        using var store = SqliteStore.Open(dataFolder, TimeProvider.System);
        if (await store.VersionAsync(name, number, cancellationToken).ConfigureAwait(false) is not { } version)
            throw new UsageException($"There is no version '{name}@{number}' in '{Report.FromHere(dataFolder)}'. Look at its versions with 'scripthost versions {name}', or name another folder with --data.");
        var bundle = await store.BundleAsync(version.Bundle, cancellationToken).ConfigureAwait(false) ?? throw new UsageException($"The bundle of '{name}@{number}' is not in '{Report.FromHere(dataFolder)}'. Deploy it again.");
        return new ReviewSide($"{name}@{number}", bundle, [], null);
    }

    private ReviewSide OfRevision(string word, string name)
    {
        var git = Around(workspace.Folder, word);
        var commit = git.Commit(word);
        var tree = git.Read(commit);
        if (!BundleReader.Points(tree, workspace.Scripts).Contains(name)) throw new UsageException($"The revision '{word}' has no decision point '{name}'{Runtime.Suggestion.Clause(name, BundleReader.Points(tree, workspace.Scripts))}.");
        return ReviewSide.Of(Named(word, commit), BundleReader.Read(tree, workspace.Scripts, name), BundleReader.ReadTests(tree, workspace.Scripts, name));
    }

    private static GitRepository Around(string folder, string word)
    {
        try
        {
            return GitRepository.Around(folder);
        }
        catch (GitException e)
        {
            throw new UsageException($"'{word}' is no file, folder or decision point, and no version such as credit-risk@3; and no git revision either: {e.Message}", e);
        }
    }

    private string OnlyPoint(string word)
    {
        var points = Directory.Exists(workspace.Scripts) ? BundleReader.Points(workspace.Scripts) : [];
        return points is [var only] ? only : throw new UsageException($"'{word}' is a revision of all scripts. Name the one to compare with --point{(points.Count == 0 ? "" : $": {string.Join(", ", points)}")}.");
    }
}
