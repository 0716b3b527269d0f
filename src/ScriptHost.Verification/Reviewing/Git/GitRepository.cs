using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ScriptHost.Compiler.Intake;

namespace ScriptHost.Verification.Reviewing.Git;

/// <summary>The repository around a folder. Revisions are read from its objects into memory; its working tree is never touched.</summary>
public sealed class GitRepository
{
    private readonly GitCommand _git;

    private GitRepository(GitCommand git, string top) => (_git, Top) = (git, top);

    /// <summary>Full path of the folder that holds everything.</summary>
    public string Top { get; }

    /// <exception cref="GitException">The folder is in no repository.</exception>
    public static GitRepository Around(string folder)
    {
        var full = Path.GetFullPath(folder);
        var git = new GitCommand(full);
        // The way up, not the top: git resolves links, and paths here must stay as the caller writes them.
        if (git.TryLine("rev-parse", "--show-cdup") is not { } up) throw new GitException($"'{full}' is in no git repository. Go to your repository, or compare files and versions, which need none.");
        return new GitRepository(git, Path.GetFullPath(Path.Combine(full, up)).TrimEnd(Path.DirectorySeparatorChar));
    }

    /// <summary>The commit that a branch, tag or other name stands for; null when there is none.</summary>
    public string? TryCommit(string revision) => _git.TryLine("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");

    /// <exception cref="GitException">There is no such revision.</exception>
    public string Commit(string revision) => TryCommit(revision)
        ?? throw new GitException($"There is no revision '{revision}' in the git repository '{Top}'. {(_git.TryLine("rev-parse", "--is-shallow-repository") == "true" ? "It was cloned without its history: fetch it with 'git fetch --unshallow', or 'fetch-depth: 0' in GitHub Actions." : "Look with 'git branch --all', or fetch it first.")}");

    /// <summary>Where two lines of history part; null when they have nothing in common.</summary>
    public string? MergeBase(string one, string other) => _git.TryLine("merge-base", one, other);

    /// <summary>The files of a commit that scripts are made of, and everything that has a say about them.</summary>
    public MemoryTree Read(string commit)
    {
        var entries = Entries(commit).Where(e => IsOfScripts(e.Path)).ToList();
        var readable = entries.Where(e => e.Length <= Limits.CaseBytes).ToList();
        var contents = Contents(readable.Select(e => e.Id));
        return new MemoryTree(Top, entries.Select(e => KeyValuePair.Create(
            Path.Combine(Top, e.Path.Replace('/', Path.DirectorySeparatorChar)),
            new MemoryFile(e.Mode == "120000", e.Length, contents.GetValueOrDefault(e.Id, [])))));
    }

    private static bool IsOfScripts(string path) =>
        path.EndsWith(".csx", StringComparison.Ordinal) || path.EndsWith(".jsonl", StringComparison.Ordinal) || Path.GetFileName(path) is "script.yaml" or ".editorconfig" or Workspace.FileName;

    private IEnumerable<Entry> Entries(string commit)
    {
        var listing = _git.TryRun("", "ls-tree", "-r", "-z", "-l", "--full-tree", commit) ?? throw new GitException($"The files of commit '{commit}' cannot be listed. Look at the repository with 'git fsck'.");
        foreach (var line in Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var (about, path) = (line[..line.IndexOf('\t', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries), line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            if (about[1] == "blob") yield return new Entry(about[0], about[2], long.Parse(about[3], CultureInfo.InvariantCulture), path);
        }
    }

    /// <summary>Objects by id: a header line, the bytes and a line end each.</summary>
    private Dictionary<string, ImmutableArray<byte>> Contents(IEnumerable<string> ids)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        var contents = new Dictionary<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        if (wanted.Count == 0) return contents;
        var answer = _git.TryRun(string.Join('\n', wanted) + "\n", "cat-file", "--batch") ?? throw new GitException($"The objects of the repository '{Top}' cannot be read. Look at it with 'git fsck'.");
        for (var at = 0; at < answer.Length;)
        {
            var end = Array.IndexOf(answer, (byte)'\n', at);
            var header = Encoding.ASCII.GetString(answer, at, end - at).Split(' ');
            if (header.Length != 3) throw new GitException($"The object '{header[0]}' is missing in the repository '{Top}'. Fetch it with 'git fetch', or look with 'git fsck'.");
            var length = int.Parse(header[2], CultureInfo.InvariantCulture);
            contents[header[0]] = [.. answer.AsSpan(end + 1, length)];
            at = end + 1 + length + 1;
        }
        return contents;
    }

    private sealed record Entry(string Mode, string Id, long Length, string Path);
}
