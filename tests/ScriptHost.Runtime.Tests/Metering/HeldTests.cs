using System.Runtime.CompilerServices;
using System.Text;

namespace ScriptHost.Runtime.Tests;

/// <summary>An interpolation pays for the texts that the framework's objects write into it.</summary>
public sealed class HeldTests
{
    private static readonly string Text = new('x', 6_400);

    public static TheoryData<string, object> Holders => new()
    {
        { "a text", Text },
        { "a builder", new StringBuilder(Text) },
        { "a tuple", (1, Text) },
        { "a tuple in a tuple", (1, (object)(Text, 2)) },
        { "a class of a tuple", Tuple.Create(Text) },
        { "a pair", KeyValuePair.Create("a", Text) },
        { "a part", Text.AsMemory() },
    };

    [Theory]
    [MemberData(nameof(Holders))]
    public void What_an_object_holds_is_paid(string name, object holder)
    {
        Assert.True(Spent.By(() => Write(holder)) >= Text.Length / 32, name);
        Assert.True(Spent.By(() => Build(holder)) >= Text.Length / 32, name);
    }

    [Fact]
    public void Numbers_and_short_texts_are_free()
    {
        Assert.Equal(0, Spent.By(() => Write(1.5)));
        Assert.Equal(0, Spent.By(() => Write<object>("short")));
    }

    private static void Write<T>(T value)
    {
        var handler = new DefaultInterpolatedStringHandler(0, 1);
        Guards.AppendValue(ref handler, value);
        handler.ToStringAndClear();
    }

    private static void Build<T>(T value)
    {
        var handler = new StringBuilder.AppendInterpolatedStringHandler(0, 1, new StringBuilder());
        Guards.BuildValue(ref handler, value);
    }
}
