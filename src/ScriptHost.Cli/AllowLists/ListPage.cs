using System.Globalization;
using System.Text;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.AllowLists;

/// <summary>The whole list as a page of documentation: what scripts may use, by capability and type.</summary>
internal static class ListPage
{
    public static string Of(IReadOnlyList<(string File, string Text)> files)
    {
        var lines = ListedMember.Read(files).ToList();
        var scripts = lines.Where(l => !l.Member.IsIntrinsic).ToList();
        var page = new StringBuilder()
            .Append("# What scripts may use of .NET\n")
            .Append(CultureInfo.InvariantCulture, $"Written by `scripthost allowlist report`; a test compares. {scripts.Count(l => l.Member.Id[0] == 'T'):N0} types and {scripts.Count(l => l.Member.Id[0] != 'T'):N0} members; everything else does not exist for a script.\n")
            .Append("Cost: `const:n` is n fuel; `linear:x`, `product:x,y` and `alloc:n*x` grow with the size of what they name and are charged before the work; `callback` and `depth` run code that pays for itself.\n")
            .Append("A guarded member is called through a stand-in that charges first. What the compiler alone may use (`intrinsics`) is at the end.\n");
        foreach (var (file, text) in files.OrderBy(f => f.File == "intrinsics.txt").ThenBy(f => f.File, StringComparer.Ordinal)) Append(page, file, text, lines);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string file, string text, List<ListedMember> lines)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {Path.GetFileNameWithoutExtension(file)}\n");
        foreach (var comment in text.Split('\n').TakeWhile(l => l.StartsWith('#'))) page.Append(comment.TrimStart('#', ' ')).Append('\n');
        page.Append("\n| member | cost | guard |\n|---|---|---|\n");
        foreach (var type in lines.Where(l => l.File == file).GroupBy(l => MemberName.TypeOf(l.Member.Id)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| **`{MemberName.Shown(type.Key[2..])}`** | | |\n");
            foreach (var line in type.Where(l => l.Member.Id[0] != 'T').OrderBy(l => l.Member.Id, StringComparer.Ordinal)) page.Append(CultureInfo.InvariantCulture, $"| `{MemberName.Shown(line.Member.Id[(type.Key.Length + 1)..])}` | {line.Member.Cost} | {Guard(line.Member)} |\n");
        }
    }

    private static string Guard(AllowedMember member) => member.Shim is null ? "" : $"`{member.Shim}`";
}
