using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime.Tests;

public sealed class GuardsTests
{
    private const int Huge = 500_000_000;

    private static readonly string Holes = string.Concat(Enumerable.Repeat("{0}", 5_000));

    private static readonly string Text = new('x', 100_000);

    private static readonly StringBuilder Held = new(Text);

    public static TheoryData<string, Action> HugeCalls => new()
    {
        { "new string", () => Guards.NewString('x', Huge) },
        { "PadLeft", () => Guards.PadLeft("x", Huge) },
        { "StringBuilder capacity", () => Guards.NewStringBuilder(Huge) },
        { "StringBuilder.Append", () => Guards.AppendRepeated(new StringBuilder(), 'x', Huge) },
        { "StringBuilder.Insert", () => Guards.InsertRepeated(new StringBuilder(), 0, "abcdefgh", Huge) },
        { "StringBuilder.Length", () => Guards.SetTextLength(new StringBuilder(), Huge) },
        { "List", () => Guards.NewList<long>(Huge) },
        { "List.EnsureCapacity", () => Guards.EnsureListCapacity(new List<long>(), Huge) },
        { "Dictionary", () => Guards.NewDictionary<int, int>(Huge) },
        { "HashSet.EnsureCapacity", () => Guards.EnsureHashSetCapacity(new HashSet<int>(), Huge) },
        { "PriorityQueue", () => Guards.NewPriorityQueue<string, double>(Huge) },
        { "Array.Resize", () => { int[]? array = []; Guards.ResizeArray(ref array, Huge); } },
        { "Range", () => MeteredLinq.ToArray(MeteredLinq.Range(0, Huge)) },
        { "Repeat", () => MeteredLinq.ToList(MeteredLinq.Repeat("x", Huge)) },
        { "precision", () => { var value = 1.0; Guards.FormatDouble(ref value, "F99999999"); } },
        { "composite width", () => Guards.Format1("{0,100000000}", 1) },
        { "StringBuilder.AppendFormat", () => Guards.AppendFormat1With(new StringBuilder(), CultureInfo.InvariantCulture, "{0,100000000}", 1) },
        { "StringBuilder's interpolation", () => { var text = new StringBuilder.AppendInterpolatedStringHandler(0, 1, new StringBuilder()); Guards.BuildAligned(ref text, 1, Huge); } },
        { "an interpolation written later", () => Guards.Formattable("{0,100000000}", [1]).ToString(CultureInfo.InvariantCulture) },
        { "TryFormat", () => { var value = 1.0; Guards.TryFormatDouble(ref value, new char[4], out _, "F99999999", CultureInfo.InvariantCulture); } },
        { "Int128", () => { Int128 value = 1; Guards.FormatInt128(ref value, "D99999999"); } },
        { "Random.GetItems", () => Guards.GetItems(new Random(1), new[] { 1L, 2 }, Huge) },
        { "Random.GetString", () => Guards.GetString(new Random(1), "ab", Huge) },
        { "precision before a zero character", () => { var value = 1.0; Guards.FormatDoubleWith(ref value, "F999999999\0x", CultureInfo.InvariantCulture); } },
        { "precision before a zero character, in an interpolation", () => { var text = new DefaultInterpolatedStringHandler(0, 1); Guards.AppendFormat(ref text, 1.0, "F999999999\0x"); } },
        { "a builder, in many holes", () => Guards.Format1With(CultureInfo.InvariantCulture, Holes, Held) },
        { "a builder, appended in many holes", () => Guards.AppendFormat1With(new StringBuilder(), CultureInfo.InvariantCulture, Holes, Held) },
        { "a builder, joined with itself", () => Guards.JoinObjects(",", [.. Enumerable.Repeat(Held, 5_000)]) },
        { "a tuple, in many holes", () => Guards.FormatManyWith(CultureInfo.InvariantCulture, Holes, [(Text, 1)]) },
        { "a pair, in many holes", () => Guards.Format1With(CultureInfo.InvariantCulture, Holes, KeyValuePair.Create(1, Text)) },
        { "composite precision", () => Guards.Format1With(CultureInfo.InvariantCulture, "a{0:F99999999}", 1) },
    };

    [Theory]
    [MemberData(nameof(HugeCalls))]
    public void A_huge_call_is_stopped_before_it_allocates(string name, Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ScriptStoppedException>(() => InRun(call));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20, name);
    }

    [Fact]
    public void An_ordinary_call_does_what_the_member_does() => InRun(() =>
    {
        var value = 1234.5;
        Assert.Equal("1234.50", Guards.FormatDoubleWith(ref value, "F2", CultureInfo.InvariantCulture));
        Assert.Equal("  7", Guards.PadLeft("7", 3));
        Assert.Equal("1-0002", Guards.Format2With(CultureInfo.InvariantCulture, "{0}-{1:0000}", 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Guards.NewList<int>(-1));
        Assert.Equal("0102FF", Guards.HexString([1, 2, 255]));
        Assert.Equal("AQL/", Guards.Base64String([1, 2, 255]));
        Assert.Equal(new Random(3).GetItems(new[] { 1, 2, 3 }, 5), Guards.GetItems(new Random(3), new[] { 1, 2, 3 }, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Guards.GetItems(new Random(3), new[] { 1 }, -1));
        Assert.Equal("1.5|   a", FormattableString.Invariant(Guards.Formattable("{0}|{1,4}", [1.5, "a"])));
    });

    [Fact]
    public void Emptying_a_table_is_paid_by_the_size_of_the_table() => InRun(() =>
    {
        var set = new HashSet<int>(100_000) { 1 };
        var table = new Dictionary<int, int>(100_000) { [1] = 1 };
        var fuel = Meter.Current.Fuel;

        Guards.Clear(set);
        Guards.Clear(table);

        Assert.Empty(set);
        Assert.Empty(table);
        Assert.InRange(fuel - Meter.Current.Fuel, 2 * 100_000 / 16, 2 * 200_000 / 16);
    });

    [Fact]
    public void Texts_within_texts_are_stopped_before_the_stack_ends() => InRun(() =>
    {
        var text = Guards.Formattable("x", []);
        for (var i = 0; i < 100_000; i++) text = Guards.Formattable("{0}", [text]);

        Assert.Throws<ScriptStoppedException>(() => text.ToString(CultureInfo.InvariantCulture));
    });

    [Fact]
    public void Every_guard_has_the_signature_of_its_member()
    {
        foreach (var line in AllowList.Default.Members.Where(m => m.Shim is not null))
        {
            var member = FrameworkMembers.Find(line.Id);
            var guard = ShimMethods.Find(line.Id, line.Shim!)!; // ! the list's parser has found it
            Type[] arguments = [.. member.DeclaringType!.GetGenericArguments(), .. member.IsGenericMethod ? member.GetGenericArguments() : []]; // ! members of types only
            if (arguments.Length > 0) guard = guard.MakeGenericMethod([.. arguments.Select((_, i) => Stand[i])]);

            Assert.Equal(Signature(member, arguments), Signature(guard, []));
        }
    }

    // Any type will do, as long as each stands for one type parameter and fits notnull.
    private static readonly Type[] Stand = [typeof(int), typeof(long), typeof(short), typeof(byte)];

    private static string Signature(MethodBase method, Type[] parameters)
    {
        var type = method.DeclaringType!; // ! members of types only
        var own = type.IsValueType ? type.MakeByRefType() : type;
        var all = method.GetParameters().Select(p => p.ParameterType);
        if (method is { IsStatic: false, IsConstructor: false }) all = all.Prepend(own);
        var result = method is MethodInfo info ? info.ReturnType : type;
        var text = $"{result} ({string.Join(", ", all)})";
        for (var i = 0; i < parameters.Length; i++) text = System.Text.RegularExpressions.Regex.Replace(text, $@"\b{parameters[i].Name}\b", Stand[i].ToString());
        return text;
    }

    private static void InRun(Action action)
    {
        var meter = Meter.Begin(new RunLimits(Budget.Default, frameBytes: 1024), counts: true);
        try
        {
            action();
        }
        finally
        {
            meter.End();
        }
    }
}
