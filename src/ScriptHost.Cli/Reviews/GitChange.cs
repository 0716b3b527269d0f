using System.Collections.Immutable;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;
using ScriptHost.Verification.Reviewing;
using ScriptHost.Verification.Reviewing.Git;

namespace ScriptHost.Cli.Reviews;

/// <summary>The scripts of a repository on both sides of a change.</summary>
/// <param name="Words">The revisions as they were named, for the command that does this again.</param>
/// <param name="Differing">By point.</param>
internal sealed record GitChange(string Words, string Base, string Head, ImmutableArray<(string Point, ReviewSide Before, ReviewSide After)> Differing, int Unchanged)
{
    private const string WorkingTree = "working tree";

    /// <param name="head">Null for the files on the disk.</param>
    /// <param name="only">The points that count; empty for all.</param>
    /// <exception cref="GitException">There is no repository, or no such revision.</exception>
    public static GitChange Of(Workspace workspace, string against, string? head, IReadOnlyCollection<string> only)
    {
        var git = GitRepository.Around(workspace.Folder);
        var tip = git.Commit(against);
        var commit = head is null ? git.TryCommit("HEAD") : git.Commit(head);
        var parted = (commit is null ? null : git.MergeBase(tip, commit)) ?? tip;
        var (baseName, headName) = (Sides.Named(against, parted), head is null ? WorkingTree : Sides.Named(head, commit!)); // ! a head that was named has a commit
        var old = git.Read(parted);
        var now = head is null ? null : git.Read(commit!); // ! as above
        var here = now is not null ? BundleReader.Points(now, workspace.Scripts) : Directory.Exists(workspace.Scripts) ? BundleReader.Points(workspace.Scripts) : [];
        var points = BundleReader.Points(old, workspace.Scripts).Union(here, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var unknown in only.Except(points, StringComparer.Ordinal)) throw new UsageException($"There is no decision point '{unknown}' on either side{Suggestion.Clause(unknown, points)}.");
        var pairs = points.Where(p => only.Count == 0 || only.Contains(p)).Select(p => (Point: p, Before: Side(old, workspace.Scripts, p, baseName), After: now is null ? OnDisk(workspace.Scripts, p) : Side(now, workspace.Scripts, p, headName))).ToList();
        var differing = pairs.Where(p => !IsSame(p.Before, p.After)).ToImmutableArray();
        return new GitChange($"--base {Shell.Quoted(against)}{(head is null ? "" : $" --head {Shell.Quoted(head)}")}", baseName, headName, differing, pairs.Count - differing.Length);
    }

    private static ReviewSide Side(MemoryTree tree, string root, string point, string name) =>
        BundleReader.Points(tree, root).Contains(point) ? ReviewSide.Of(name, BundleReader.Read(tree, root, point), BundleReader.ReadTests(tree, root, point)) : ReviewSide.Absent(name);

    private static ReviewSide OnDisk(string root, string point) =>
        Directory.Exists(root) && BundleReader.Points(root).Contains(point) ? ReviewSide.Of(WorkingTree, BundleReader.Read(root, point), BundleReader.ReadTests(root, point)) : ReviewSide.Absent(WorkingTree);

    private static bool IsSame(ReviewSide before, ReviewSide after) =>
        before.Bundle?.Id is { } id && id == after.Bundle?.Id && Files(before).SequenceEqual(Files(after));

    private static IEnumerable<string> Files(ReviewSide side) => (side.Tests is { } tests ? tests.Sources.Concat(tests.Cases) : []).Select(f => $"{f.Path} {f.Sha256}");
}
