using System.Collections;
using System.Collections.ObjectModel;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Tests;

/// <summary>Walking a collection is paid by what is walked, not by what is left in it.</summary>
public sealed class WalkTests
{
    private const int Size = 100_000;

    private static readonly HashSet<int> Sparse = Emptied(Enumerable.Range(0, Size).ToHashSet());
    private static readonly Dictionary<int, int> SparseTable = Emptied(Enumerable.Range(0, Size).ToDictionary(i => i));

    public static TheoryData<string, Action> Walks => new()
    {
        { "a set", () => Guards.GetEnumerator(Sparse) },
        { "a table", () => Guards.GetEnumerator(SparseTable) },
        { "keys", () => Guards.GetEnumerator(SparseTable.Keys) },
        { "values", () => Guards.GetEnumerator(SparseTable.Values) },
        { "an interface", () => Guards.GetEnumerator<int>(Sparse) },
        { "an interface of pairs", () => Guards.GetEnumerator<KeyValuePair<int, int>>(SparseTable) },
        { "an interface of objects", () => Guards.GetEnumerator((IEnumerable)SparseTable.Keys) },
        { "a view", () => Guards.GetEnumerator(new ReadOnlyDictionary<int, int>(SparseTable)) },
        { "a view's keys", () => Guards.GetEnumerator(new ReadOnlyDictionary<int, int>(SparseTable).Keys) },
        { "a view's values", () => Guards.GetEnumerator(new ReadOnlyDictionary<int, int>(SparseTable).Values) },
        { "removing", () => Guards.RemoveWhere(Sparse, static _ => false) },
        { "copying", () => Guards.CopyTo(Sparse, new int[1]) },
        { "comparing", () => Guards.SetEquals(Sparse, [1]) },
        { "comparing by an interface", () => Guards.SetEquals((ISet<int>)Sparse, [1]) },
        { "looking for a value", () => Guards.ContainsValue(SparseTable, 1) },
        { "an operator", () => MeteredLinq.ToList(MeteredLinq.Where(Sparse, static x => x > 1)) },
        { "an operator over values", () => MeteredLinq.ToList(MeteredLinq.Where(SparseTable.Values, static x => x > 1)) },
        { "a sum", () => MeteredLinq.Sum(Sparse) },
        { "a price by size", () => Meter.Current.Toll(Sizes.OfObject(SparseTable.Keys), -1) },
    };

    /// <summary>Else an input would cost more or less fuel by how its caller put it together, and otherwise in a worker.</summary>
    [Fact]
    public void Walking_a_table_costs_the_same_whether_it_grew_or_was_copied()
    {
        var (set, table) = (new HashSet<int>(), new Dictionary<int, int>());
        for (var count = 0; count < Size; count++, set.Add(count), table.Add(count, count))
            Assert.True(Extent.Of(set) == count && Extent.Of(table) == count && Extent.Gaps(table.Keys) == 0, $"{count} elements");

        Assert.Equal((Extent.Of(set), Extent.Of(table)), (Extent.Of(new HashSet<int>(set)), Extent.Of(new Dictionary<int, int>(table))));
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void A_table_whose_entries_were_removed_is_paid_by_its_size(string name, Action walk)
    {
        Assert.True(Spent.By(walk) >= Size / 4, name);
    }

    [Fact]
    public void A_table_that_grew_has_hardly_any_gaps()
    {
        HashSet<int> set = [];
        for (var i = 0; i < Size; i++)
        {
            set.Add(i);
            Assert.InRange(Extent.Gaps(set), 0, set.Count / 4 + 10);
        }
    }

    [Fact]
    public void A_part_of_a_tree_is_paid_each_time_it_may_be_counted()
    {
        var tree = new SortedSet<int>(Enumerable.Range(0, Size));
        var part = tree.GetViewBetween(0, Size / 2);

        Assert.True(Spent.By(() => Guards.Count(part)) >= Size / 2);
        Assert.True(Spent.By(() => Guards.Count((ICollection<int>)part)) >= Size / 2);
        Assert.True(Spent.By(() => Guards.Count((IReadOnlyCollection<int>)part)) >= Size / 2);
        Assert.Equal(0, Spent.By(() => Guards.Count(tree)));
        Assert.True(Sizes.OfObject(part) > Size / 2);
    }

    private static HashSet<int> Emptied(HashSet<int> set)
    {
        for (var i = 1; i < Size; i++) set.Remove(i);
        return set;
    }

    private static Dictionary<int, int> Emptied(Dictionary<int, int> table)
    {
        for (var i = 1; i < Size; i++) table.Remove(i);
        return table;
    }
}
