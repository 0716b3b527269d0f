using System.Collections.ObjectModel;

namespace ScriptHost.Runtime.Tests;

public sealed class MeteredLinqTests
{
    private static readonly int[][] Inputs = [[], [5], [4, 4], [3, 1, 2, 3, 7, 9, 1, 8], [.. Enumerable.Range(0, 40).Select(i => i * 37 % 19)], [.. Enumerable.Range(0, 200)]];

    private static readonly Dictionary<string, Func<int[], IEnumerable<int>>> Shapes = new()
    {
        ["array"] = items => items,
        ["list"] = items => items.ToList(),
        ["view of an array"] = Array.AsReadOnly,
        ["view of a view"] = items => new ReadOnlyCollection<int>(new ReadOnlyCollection<int>(items)),
        ["iterator"] = Yielded,
        ["linked list"] = items => new LinkedList<int>(items),
        ["hash set"] = items => new HashSet<int>(items),
        ["metered"] = items => MeteredLinq.Select(MeteredLinq.Where(items, i => i >= 0), i => i),
        ["sorted"] = items => MeteredLinq.ThenBy(MeteredLinq.OrderBy(items, i => -1 * i / 3), i => i),
    };

    public static TheoryData<string> Operators => [.. LinqCall.All.Keys];

    [Theory]
    [MemberData(nameof(Operators))]
    public void An_operator_gives_what_the_framework_gives(string id) => Metered.Run(() =>
    {
        var (metered, framework) = LinqCall.All[id];
        var asksOnly = id.Contains("TryGetNonEnumeratedCount", StringComparison.Ordinal); // which operators know their count is theirs to say
        foreach (var (shape, of) in Shapes.Where(s => !asksOnly || s.Key is not ("metered" or "sorted")))
            foreach (var input in Inputs)
                foreach (var compares in new[] { false, true })
                {
                    var plain = of(input).ToArray();

                    Assert.Equal(shape + framework.Result(() => shape is "sorted" or "metered" ? Yielded(plain) : of(input), compares), shape + metered.Result(() => of(input), compares));
                }
    });

    [Theory]
    [MemberData(nameof(Operators))]
    public void An_operator_refuses_null_at_once_and_by_name(string id) => Metered.Run(() =>
    {
        var (metered, framework) = LinqCall.All[id];
        foreach (var parameter in metered.Nullable) Assert.Equal(framework.Refusal(parameter), metered.Refusal(parameter));
    });

    [Theory]
    [MemberData(nameof(Operators))]
    public void An_operator_pays_for_each_element(string id)
    {
        var metered = LinqCall.All[id].Metered;
        // The first answer of these is the whole answer, or they ask a collection for its size.
        if (!metered.TakesSequence || id.Contains("TryGetNonEnumeratedCount", StringComparison.Ordinal)) return;
        var (few, many) = (Fuel(10), Fuel(1000));

        var endsEarly = new[] { ".Any", ".All", ".First", ".Single", ".Contains", ".SequenceEqual", ".ElementAt", ".TakeWhile", ".Take`" }.Any(name => id.Contains("Enumerable" + name, StringComparison.Ordinal));
        Assert.InRange(many - few, endsEarly ? 0 : 900, 1_000_000);

        long Fuel(int count) => Metered.Run(() => metered.Result(() => Yielded([.. Enumerable.Range(0, count)]), compares: false)).Fuel;
    }

    [Fact]
    public void A_collection_that_a_script_wrote_is_counted_and_not_asked() => Metered.Run(() =>
    {
        var source = new LyingCollection([3, 1, 2]);

        Assert.Equal([3, 1, 2], MeteredLinq.ToArray(source));
        Assert.Equal([3, 1, 2], MeteredLinq.ToList(source));
        Assert.Equal([3, 1, 2], MeteredLinq.ToHashSet(source));
        Assert.Equal([1, 2, 3], MeteredLinq.Order(source));
        Assert.Equal([2, 1, 3], MeteredLinq.Reverse(source));
        Assert.Equal(6, MeteredLinq.Sum(source));
        Assert.Equal([3, 1, 2], Guards.NewList(source));
        Assert.Equal([3, 1, 2], Guards.NewQueue(source));
        Assert.Equal([1, 2, 3], Guards.NewSortedSet(source));
        Assert.Equal("3,1,2", Guards.Join(",", source));
    });

    [Fact]
    public void A_sequence_cannot_be_enumerated_after_its_run()
    {
        IEnumerable<int> kept = [];

        Metered.Run(() => kept = MeteredLinq.Where(MeteredLinq.Append(Yielded([1, 2, 3]), 4), i => i > 1));

        Assert.Throws<InvalidOperationException>(() => kept.ToList());
    }

    [Fact]
    public void The_source_is_disposed_of_when_the_sequence_ends_or_is_left() => Metered.Run(() =>
    {
        var disposed = 0;
        IEnumerable<int> Source()
        {
            try
            {
                yield return 1;
                yield return 2;
            }
            finally
            {
                disposed++;
            }
        }
        MeteredLinq.ToList(MeteredLinq.Select(MeteredLinq.Where(Source(), i => i > 0), i => i));
        MeteredLinq.First(MeteredLinq.Distinct(MeteredLinq.Where(Source(), i => i > 0)));
        MeteredLinq.Any(MeteredLinq.Chunk(Source(), 1));

        Assert.Equal(3, disposed);
    });

    [Fact]
    public void Sorting_is_stable_and_leaves_what_need_not_be_sorted() => Metered.Run(() =>
    {
        var words = new[] { "bb", "a", "cc", "d", "ee" };

        Assert.Equal(["a", "d", "bb", "cc", "ee"], MeteredLinq.OrderBy(words, w => w.Length));
        Assert.Equal(["ee", "cc", "bb", "d", "a"], MeteredLinq.ThenByDescending(MeteredLinq.OrderByDescending(words, w => w.Length), w => w));
        Assert.Equal(["a", "d"], MeteredLinq.Take(MeteredLinq.OrderBy(words, w => w.Length), 2));
    });

    private static IEnumerable<int> Yielded(int[] items)
    {
        foreach (var item in items) yield return item;
    }
}
