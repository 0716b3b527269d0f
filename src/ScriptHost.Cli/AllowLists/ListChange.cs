using ScriptHost.Runtime;

namespace ScriptHost.Cli.AllowLists;

/// <summary>One line of difference: <c>+</c> scripts may use more, <c>-</c> less, <c>~</c> the same for another price.</summary>
/// <param name="Note">Old and new price, or what it means.</param>
internal sealed record ListChange(char Kind, string Id, string Note)
{
    public override string ToString() => $"{Kind} {Id}  {Note}".TrimEnd();

    /// <summary>What changes for scripts when <paramref name="after"/> takes the place of <paramref name="before"/>, by id.</summary>
    public static IEnumerable<ListChange> Between(AllowList before, AllowList after) =>
        before.Members.Concat(after.Members).Select(m => m.Id).Distinct().Order(StringComparer.Ordinal).Select(id => Of(id, before, after)).OfType<ListChange>();

    /// <summary>
    /// What the running .NET has beside the list: members it added to types that scripts may use, which stay refused, and members of the
    /// list that it no longer has.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="known">Ids that were looked at and refused.</param>
    public static IEnumerable<ListChange> OfFramework(AllowList list, IReadOnlySet<string> known)
    {
        var surface = Refusable(list).ToHashSet(StringComparer.Ordinal);
        var added = surface.Where(id => !known.Contains(id)).Select(id => new ListChange('+', id, "is new in .NET, and refused until a line allows it"));
        var gone = known.Where(id => !surface.Contains(id)).Select(id => new ListChange('-', id, list.Allows(id) ? "is allowed now" : "is no longer in .NET"));
        var missing = list.Members.Where(m => !m.IsIntrinsic && !Framework.Has(m.Id)).Select(m => new ListChange('-', m.Id, "is allowed, but not in this .NET"));
        return added.Concat(gone).Concat(missing).OrderBy(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>Public members of types that scripts may use which they may not.</summary>
    public static IEnumerable<string> Refusable(AllowList list) =>
        list.Members.Where(m => m.Id[0] == 'T' && !m.IsIntrinsic).SelectMany(m => Framework.MembersOf(m.Id)).Where(id => !list.Allows(id)).Distinct().Order(StringComparer.Ordinal);

    private static ListChange? Of(string id, AllowList before, AllowList after) => (before.TryFind(id, out var old), after.TryFind(id, out var now)) switch
    {
        (false, true) => new ListChange('+', id, Price(now!)),   // ! found
        (true, false) => new ListChange('-', id, Price(old!)),   // ! found
        _ => old! == now! || Price(old!) == Price(now!) ? null : new ListChange('~', id, $"{Price(old!)} -> {Price(now!)}"), // ! one of the two lists gave the id
    };

    private static string Price(AllowedMember member) => member.Id[0] == 'T' ? "" : member.Shim is null ? member.Cost.ToString() : $"{member.Cost} {member.Shim}";
}
