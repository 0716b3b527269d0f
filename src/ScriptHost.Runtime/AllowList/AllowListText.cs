using System.Collections.Immutable;

namespace ScriptHost.Runtime;

/// <summary>
/// Reads the text files of the allow-list: one member a line as <c>id  cost  [Guards.Shim or MeteredLinq.Shim]</c>, types without a cost, <c>#</c> for
/// comments. There are no wildcards: every overload has its line.
/// </summary>
public static class AllowListText
{
    /// <summary>Reads files that form one list; the capability of a line is its file's name without extension.</summary>
    /// <exception cref="AllowListException">A line cannot be read, or an id comes twice; the message names file, line, text and what is expected.</exception>
    public static AllowList Parse(IEnumerable<(string File, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var members = ImmutableArray.CreateBuilder<AllowedMember>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in files)
        {
            var number = 0;
            foreach (var line in text.Split('\n'))
            {
                number++;
                if (ReadLine(line.Trim(), file, number) is not { } member) continue;
                if (!places.TryAdd(member.Id, $"{file}({number})"))
                    throw new AllowListException(file, number, member.Id, $"an id that is not in the list yet; this one is at {places[member.Id]}");
                members.Add(member);
            }
        }
        return AllowList.Create(members);
    }

    private static AllowedMember? ReadLine(string line, string file, int number)
    {
        if (line.Length == 0 || line[0] == '#') return null;
        var columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (id, capability) = (columns[0], Path.GetFileNameWithoutExtension(file));
        if (id.Contains('*', StringComparison.Ordinal)) throw Expected("one exact id; there are no wildcards, and pointers are never allowed");
        switch (id)
        {
            case ['T', ':', _, ..]:
                return columns.Length == 1 ? new AllowedMember(id, Cost.Free, null, capability) : throw Expected("nothing after a type, which has no cost");
            case ['M' or 'F', ':', _, ..]:
                if (columns.Length == 1) throw Expected("a cost after the id, such as 'const:5' or 'linear:this'");
                if (!Cost.TryParse(columns[1], out var cost)) throw Expected($"a cost instead of '{columns[1]}': const:n, linear:this, linear:arg0+arg1, least:arg0,arg1, copy:this, sort:arg0, product:this,arg0, each:this, parse:arg0, alloc:2*arg0, callback or depth");
                if (columns.Length > 3) throw Expected("at most three columns: id, cost, guard");
                if (columns.Length == 3 && !ShimMethods.IsKnown(columns[2])) throw Expected($"a public static method of Guards or MeteredLinq instead of '{columns[2]}'");
                if (columns.Length == 3 && ShimMethods.Find(id, columns[2]) is null) throw Expected($"a '{columns[2]}' with this member's parameters");
                return new AllowedMember(id, cost, columns.ElementAtOrDefault(2), capability);
            default:
                throw Expected("a documentation id that begins with T:, M: or F:");
        }

        AllowListException Expected(string what) => new(file, number, line, what);
    }
}

/// <summary>A line of an allow-list cannot be read.</summary>
public sealed class AllowListException(string file, int line, string text, string expected)
    : Exception($"{file}({line}): '{text}' cannot be read; expected {expected}.");
