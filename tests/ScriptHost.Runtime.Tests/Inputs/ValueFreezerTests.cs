using System.Collections.Frozen;
using System.Collections.Immutable;
using ScriptHost.Runtime.Inputs;

namespace ScriptHost.Runtime.Tests.Inputs;

public sealed class ValueFreezerTests
{
    private sealed record Flat(string Name, IReadOnlyList<double> Amounts, IReadOnlyDictionary<string, double> Features, IEnumerable<int>? Codes = null, IReadOnlySet<string>? Tags = null);

    private sealed record Deep(IReadOnlyList<Flat> Parts, IReadOnlyDictionary<string, Flat> Named, Pair? Both, ImmutableArray<Flat> Fixed, Deep? Inner = null);

    private readonly record struct Pair(IReadOnlyList<double> A, int B);

    private sealed class Hidden(List<double> amounts)
    {
        private readonly IReadOnlyList<double> _amounts = amounts;

        public IReadOnlyList<double> Amounts => _amounts;
    }

    private sealed record Plain(string Name, double Amount);

    [Fact]
    public void Nothing_behind_a_read_only_interface_can_be_written_to()
    {
        double[] amounts = [1, 2];
        var given = new Flat("a", amounts, new Dictionary<string, double> { ["x"] = 1 }, new List<int> { 3 }, new HashSet<string> { "t" });

        var frozen = ValueFreezer<Flat>.Inputs.Frozen(given);

        Assert.Null(frozen.Amounts as double[]);
        Assert.True(((ICollection<double>)frozen.Amounts).IsReadOnly);
        Assert.True(((ICollection<KeyValuePair<string, double>>)frozen.Features).IsReadOnly);
        Assert.True(((ICollection<int>)frozen.Codes!).IsReadOnly); // given
        Assert.True(((ICollection<string>)frozen.Tags!).IsReadOnly); // given
        Assert.Equal((given.Name, 1.0, 2.0, 1.0), (frozen.Name, frozen.Amounts[0], frozen.Amounts[1], frozen.Features["x"]));
        Assert.Same(amounts, given.Amounts);
    }

    [Fact]
    public void What_is_frozen_already_comes_back_as_it_is()
    {
        var given = new Flat("a", Array.AsReadOnly<double>([1]), new Dictionary<string, double>().AsReadOnly(), ImmutableArray.Create(1), FrozenSet<string>.Empty);
        var deep = new Deep(Array.AsReadOnly([given]), new Dictionary<string, Flat> { ["g"] = given }.AsReadOnly(), null, [given]);

        Assert.Same(given, ValueFreezer<Flat>.Inputs.Frozen(given));
        Assert.Same(deep, ValueFreezer<Deep>.Inputs.Frozen(deep));
    }

    [Fact]
    public void Parts_of_parts_are_frozen()
    {
        var open = new Flat("a", new List<double> { 1 }, FrozenDictionary<string, double>.Empty);
        var given = new Deep(Array.AsReadOnly([open]), new Dictionary<string, Flat> { ["g"] = open }.AsReadOnly(), new Pair([1, 2], 3), [open], new Deep([], FrozenDictionary<string, Flat>.Empty, new Pair(new double[] { 1 }, 2), []));

        var frozen = ValueFreezer<Deep>.Inputs.Frozen(given);

        Flat[] parts = [frozen.Parts[0], frozen.Named["g"], frozen.Fixed[0]];
        Assert.All(parts, p => Assert.IsNotType<List<double>>(p.Amounts));
        Assert.Null(frozen.Inner!.Both!.Value.A as double[]); // given
        Assert.Equal(2, frozen.Inner.Both.Value.B);
        Assert.IsType<List<double>>(open.Amounts);
    }

    [Fact]
    public void A_private_field_that_a_property_hands_out_is_frozen_too() =>
        Assert.IsNotType<List<double>>(ValueFreezer<Hidden>.Inputs.Frozen(new Hidden([1])).Amounts);

    [Fact]
    public void An_input_without_collections_is_not_looked_at()
    {
        var given = new Plain("a", 1);

        Assert.Same(given, ValueFreezer<Plain>.Inputs.Frozen(given));
    }
}
