using ScriptHost.Runtime;

namespace ScriptHost.Cli.AllowLists;

/// <summary>A line of an allow-list where it stands.</summary>
/// <param name="Why">The comment above it; empty when there is none.</param>
internal sealed record ListedMember(AllowedMember Member, string File, int Line, string Why)
{
    /// <summary>All lines of a list's files, in order.</summary>
    public static IEnumerable<ListedMember> Read(IReadOnlyList<(string File, string Text)> files)
    {
        var list = AllowListText.Parse(files);
        foreach (var (file, text) in files)
        {
            var why = new List<string>();
            var inComment = false;
            foreach (var (number, line) in text.Split('\n').Select(l => l.Trim()).Index())
            {
                if (line.Length == 0) continue;
                if (line[0] == '#')
                {
                    if (!inComment) why.Clear();
                    why.Add(line.TrimStart('#', ' '));
                }
                else if (list.TryFind(line.Split(' ')[0], out var member))
                {
                    yield return new ListedMember(member, file, number + 1, string.Join(' ', why));
                }
                inComment = line[0] == '#';
            }
        }
    }
}
