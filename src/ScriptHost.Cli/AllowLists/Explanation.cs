using ScriptHost.Analyzers;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.AllowLists;

/// <summary>Whether scripts may use a member, and why.</summary>
/// <param name="Why">The comment above its line, or why it is refused.</param>
/// <param name="Instead">What to write instead of what is refused, where there is something.</param>
internal sealed record Explanation(string Id, bool Allowed, string? Cost, string? Guard, string? Capability, string? Line, string Why, string? Instead = null)
{
    /// <summary>Everything that a name or an id can mean, allowed ones first.</summary>
    public static IReadOnlyList<Explanation> Of(string asked)
    {
        var lines = ListedMember.Read(ListFiles.OfProduct).ToList();
        var allowed = lines.Where(l => MemberName.Fits(asked, l.Member.Id)).Select(Allow).ToList();
        var known = lines.Select(l => l.Member.Id).ToHashSet(StringComparer.Ordinal);
        var refused = Framework.Types.Keys.Where(t => MemberName.Fits(asked, t) && !known.Contains(t))
            .Concat(Framework.Types.Keys.Where(t => CouldHold(asked, t)).SelectMany(Framework.MembersOf).Where(id => MemberName.Fits(asked, id) && !known.Contains(id)))
            .Order(StringComparer.Ordinal).Select(Refuse);
        return [.. allowed, .. refused];
    }

    /// <summary>The nearest name that scripts may use.</summary>
    public static string? Near(string asked)
    {
        var names = AllowList.Default.Members.Where(m => !m.IsIntrinsic).Select(m => MemberName.Of(m.Id)).Distinct();
        return Suggestion.For(asked, names.Select(n => string.Join('.', n.Split('.').TakeLast(asked.Split('.').Length))).Distinct());
    }

    private static Explanation Allow(ListedMember line) => new(
        line.Member.Id, !line.Member.IsIntrinsic, line.Member.Id[0] == 'T' ? null : line.Member.Cost.ToString(), line.Member.Shim, line.Member.Capability, $"src/ScriptHost.Runtime/AllowList/{line.File}({line.Line})",
        line.Member.IsIntrinsic ? "for the compiler's own use: it may stand in compiled code, and a script may not name it" : line.Why);

    private static Explanation Refuse(string id)
    {
        var name = MemberName.Of(id);
        var type = MemberName.Of(MemberName.TypeOf(id));
        return new(id, false, null, null, null, null, "it has no line on the allow-list", Advice.For(name) ?? Advice.For(type) ?? "ask the contract's owners for what it is needed for; they can offer it in the contract, or widen the list by a line");
    }

    // Members are only looked up in types whose name is part of the question.
    private static bool CouldHold(string asked, string typeId) => MemberName.Of(typeId).Split('.')[^1] is var simple && asked.Split('.', '(', '<').Any(p => p.Equals(simple, StringComparison.OrdinalIgnoreCase) || MemberName.Fits(p, typeId)) || asked.Contains(typeId[2..] + ".", StringComparison.Ordinal);
}
