using ScriptHost.Contracts;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Framework calls are paid by the size of what they work on, before they work.</summary>
public sealed class TollTests
{
    [Theory]
    [InlineData("text.Contains('x') ? 1 : 0")]
    [InlineData("text.IndexOf(\"bc\", StringComparison.Ordinal)")]
    [InlineData("text.Trim().Length")]
    [InlineData("text.ToUpperInvariant().Length")]
    [InlineData("text.Split(',').Length")]
    [InlineData("text.Replace(\"a\", \"bb\").Length")]
    [InlineData("(text + tx.Id).Length")]
    [InlineData("text == new string('a', text.Length) ? 1 : 0")]
    [InlineData("string.Join(\",\", new[] { text, tx.Id }).Length")]
    [InlineData("string.Format(\"{0}\", text).Length")]
    [InlineData("$\"{text}{tx.Id}\".Length")]
    [InlineData("double.Parse(text.Replace('a', '1'), CultureInfo.InvariantCulture)")]
    [InlineData("new StringBuilder(text).Append(text).ToString().Length")]
    [InlineData("Array.IndexOf(numbers, -1)")]
    [InlineData("numbers.AsSpan().IndexOf(-1)")]
    [InlineData("numbers.AsSpan().SequenceEqual(new int[numbers.Length]) ? 1 : 0")]
    [InlineData("((int[])numbers.Clone()).Length")]
    [InlineData("numbers[1..].Length")]
    public void A_call_on_more_elements_takes_more_fuel(string expression)
    {
        string Script(int size) => $"using System.Globalization;\nusing System.Text;\nDecision Score(Transaction tx) {{ var text = new string('a', {size}); var numbers = new int[{size}]; return Decision.Review({expression} + numbers.Length + text.Length, \"\"); }}";

        var few = Some.Run(Script(100)).Usage.Fuel;
        var many = Some.Run(Script(100_100)).Usage.Fuel;

        // Making the text and the array is paid as well: some 10,000 steps.
        Assert.InRange(many - few, 10_000 + 20_000, 10_000_000);
    }

    [Fact]
    public void A_sort_takes_n_log_n()
    {
        static long Fuel(int size) => Some.Run($"Decision Score(Transaction tx) {{ var a = new int[{size}]; Array.Sort(a); return Decision.Review(a[0], \"\"); }}", "fuel: 1000000000").Usage.Fuel;

        var (few, many) = (Fuel(1 << 10), Fuel(1 << 20));

        Assert.InRange((double)many / few, 1024 * 1.9, 1024 * 2.1);
    }

    [Fact]
    public void A_comparison_with_a_literal_costs_what_the_literal_is_long()
    {
        static long Fuel(string id) => Some.Run($"Decision Score(Transaction tx) {{ var s = new string('a', {id}); return Decision.Review(s == \"aaaa\" ? 1 : 0, \"\"); }}").Usage.Fuel;

        Assert.InRange(Fuel("100064") - Fuel("64"), 200_000 / 64, 200_000 / 64 + 10); // only the making of it
    }

    [Theory]
    [InlineData("var l = new List<string>(); var s = new string('a', 1000000); while (true) l.Add(s.Replace('a', 'b'));")]
    [InlineData("var s = new string('a', 4000000); var t = s.Replace(\"a\", new string('b', 1000), StringComparison.Ordinal);")]
    [InlineData("var s = new string(',', 6000000); var t = s.Split(',');")]
    [InlineData("var s = new string('a', 6000000); var t = s + s + s + s;")]
    [InlineData("var s = new string('a', 6000000); var t = $\"{s}{s}{s}{s}{s}{s}\";")]
    [InlineData("var s = new string('a', 3000000); var t = string.Format(\"{0}{0}{0}{0}{0}{0}{0}{0}\", s);")]
    [InlineData("var s = new string('a', 3000000); var t = string.Join(s, new string[100]);")]
    [InlineData("var s = new string('a', 3000000); var a = new string[100]; Array.Fill(a, s); var t = string.Concat(a);")]
    [InlineData("var b = new StringBuilder(new string('a', 1000000)); while (true) b.Append(b);")]
    [InlineData("var b = new StringBuilder(new string('a', 1000000)); b.Replace(\"a\", new string('b', 1000));")]
    [InlineData("var b = new StringBuilder(); var s = new string('a', 1000000); while (true) b.Insert(0, s);")]
    [InlineData("Action a = static () => { }; while (true) a += a;")]
    [InlineData("var a = new A(new string('a', 3000000)); var t = string.Join(\",\", new object[] { a, a, a, a, a, a, a, a, a, a });")]
    [InlineData("while (true) { var a = new double[10000]; }")]
    public void What_would_pass_the_memory_budget_is_not_made(string body)
    {
        var script = "using System.Text;\nclass A(string text) { public override string ToString() => text; }\nDecision Score(Transaction tx) { " + body + "\nreturn Decision.Approve(); }";

        var decision = Some.Run(script, "fuel: 1000000000, deadline: 20 s, allocation: 16 MiB");

        Assert.Equal(StopReason.Memory, decision.Stop?.Reason);
        Assert.InRange(decision.Usage.AllocatedBytes, 0, 64 << 20);
    }

    [Fact]
    public void An_event_of_an_object_calls_all_who_listen()
    {
        const string Bell = "class Bell { public event Action<double>? Rings; public void Ring(double x) => Rings?.Invoke(x); }\n";

        Assert.Equal(14, Some.Run(Bell + Some.Scoring("double s = 0; var b = new Bell(); Action<double> one = x => s += x; b.Rings += one; b.Rings += x => s += 10 * x; b.Ring(1); b.Rings -= one; b.Rings += x => s -= 7; b.Ring(1); return Decision.Review(s, \"\");")).Output?.Score);
        Assert.Equal(StopReason.Memory, Some.Stop(Bell + Some.Scoring("var b = new Bell(); while (true) b.Rings += x => { };"), "fuel: 1000000000, deadline: 20 s, allocation: 16 MiB"));
        Assert.Equal(StopReason.Fuel, Some.Stop(Bell + Some.Scoring("var b = new Bell(); b.Rings += x => { while (true) { } }; b.Ring(1); return Decision.Approve();")));
    }

    [Fact]
    public void An_event_handler_gets_its_sender_and_what_happened()
    {
        const string Bell = "sealed record Ring(double X);\nclass Bell { public event EventHandler<Ring>? Rings; public event EventHandler? Stops; public void Go(double x) { Rings?.Invoke(this, new Ring(x)); Stops?.Invoke(this, EventArgs.Empty); } }\n";

        Assert.Equal(14, Some.Run(Bell + Some.Scoring("double s = 0; var b = new Bell(); b.Rings += (who, r) => s += who == b ? r.X : 0; b.Stops += (_, none) => s *= 2; b.Go(7); return Decision.Review(s, \"\");")).Output?.Score);
        Assert.Equal(StopReason.Depth, Some.Stop(Bell + Some.Scoring("var b = new Bell(); b.Rings += (_, r) => b.Go(r.X); b.Go(1); return Decision.Approve();")));
    }

    [Fact]
    public void Threads_stay_unnamed_though_events_are_written_with_one_of_their_methods()
    {
        var errors = Some.Compile(Some.Scoring("var o = \"a\"; System.Threading.Interlocked.CompareExchange(ref o, \"b\", \"a\"); return Decision.Approve();")).Diagnostics;

        Assert.Contains(errors, e => e.Id == "SH0001" && e.Message.Contains("'Interlocked' is for the compiler's own use", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("StringComparer.OrdinalIgnoreCase.GetHashCode(s)")]
    [InlineData("s.GetHashCode(StringComparison.OrdinalIgnoreCase)")]
    public void A_comparer_may_hash_texts_without_their_case_and_nothing_else_may(string hash)
    {
        var comparer = $"sealed class Loose : IEqualityComparer<string> {{ public bool Equals(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase); public int GetHashCode(string s) => {hash}; }}\n";

        Assert.Equal(2, Some.Run(comparer + Some.Scoring("return Decision.Review(new HashSet<string>(new Loose()) { \"a\", \"A\", \"b\" }.Count, \"\");")).Output?.Score);
        Assert.Contains("hash code differs", Some.Refusal(Some.Scoring($"var s = tx.Id; return Decision.Review({hash}, \"\");")).Message, StringComparison.Ordinal);
    }

    /// <summary>A builder walks all of its chunks for each one that changes, and a longer text makes two of one.</summary>
    [Theory]
    [InlineData("\"aa\"")]
    [InlineData("\"aba\"")]
    [InlineData("\"aa\".AsSpan()")]
    public void Replacing_in_a_builder_of_many_chunks_is_paid_before_the_work(string longer)
    {
        var old = longer.Contains("Span", StringComparison.Ordinal) ? "\"a\".AsSpan()" : "\"a\"";
        var script = Some.Scoring($"var b = new System.Text.StringBuilder(\"ab\"); while (true) b.Replace({old}, {longer});");

        Assert.Contains(Some.Stop(script, "fuel: 1000000000, deadline: 60 s, allocation: 64 MiB"), new StopReason?[] { StopReason.Fuel, StopReason.Memory });
    }

    [Theory]
    [InlineData("Func<double, double> f = Math.Sqrt; return Decision.Review(f(16), \"\");", 4)]
    [InlineData("Func<string, bool> f = string.IsNullOrEmpty; return Decision.Review(f(\"\") ? 1 : 0, \"\");", 1)]
    [InlineData("var l = new List<int> { 3 }; Func<int, bool> f = l.Contains; return Decision.Review(f(3) ? 1 : 0, \"\");", 1)]
    [InlineData("var n = 5; Func<int, int> f = n.CompareTo; return Decision.Review(f(3), \"\");", 1)]
    [InlineData("Func<int, char, string> f = \"a\".PadLeft; return Decision.Review(f(7, 'x').Length, \"\");", 7)]
    [InlineData("static T[] Fill<T>(T value) { Action<T[], T> f = Array.Fill<T>; var a = new T[3]; f(a, value); return a; }\nreturn Decision.Review(Fill(2.5)[2], \"\");", 2.5)]
    [InlineData("object o = 12; Func<string?> f = o.ToString; return Decision.Review(f()!.Length, \"\");", 2)]
    [InlineData("return Decision.Review(new[] { 4.0, 9.0 }.Select(Math.Sqrt).Sum(), \"\");", 5)]
    [InlineData("return Decision.Review(new[] { 'a', 'B' }.Count(char.IsUpper), \"\");", 1)]
    [InlineData("return Decision.Review(new Holder<int>().Of(3), \"\");", 1)]
    public void A_delegate_of_a_framework_member_does_what_the_member_does(string body, double expected)
    {
        var script = "class Holder<T> { public double Of(T item) { var l = new List<T> { item }; Func<T, bool> f = l.Contains; return f(item) ? 1 : 0; } }\nDecision Score(Transaction tx) {\n" + body + "\n}";

        Assert.Equal(expected, Some.Run(script).Output?.Score);
    }

    [Fact]
    public void A_framework_loop_over_a_framework_delegate_is_paid()
    {
        static long Fuel(int size) => Some.Run($"Decision Score(Transaction tx) => Decision.Review(Array.ConvertAll(new double[{size}], Math.Sqrt).Length, \"\");").Usage.Fuel;

        Assert.InRange(Fuel(10_001) - Fuel(1), 10_000 * 5, 10_000 * 100);
    }

    [Theory]
    [InlineData("try { n += 1 / (n - n); } catch (DivideByZeroException) { n++; }")]
    [InlineData("try { n += tx.Id[-1]; } catch (IndexOutOfRangeException) { n++; }")]
    [InlineData("try { n += int.Parse(\"x\", System.Globalization.CultureInfo.InvariantCulture); } catch (FormatException) { n++; }")]
    [InlineData("try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (n >= 0) { n++; }")]
    public void An_exception_that_is_caught_is_paid_whoever_threw_it(string body)
    {
        static long Fuel(string body, int times) => Some.Run($"Decision Score(Transaction tx) {{ var n = 0; for (var i = 0; i < {times}; i++) {{ {body} }} return Decision.Review(n, \"\"); }}", "fuel: 10000000").Usage.Fuel;

        Assert.InRange(Fuel(body, 20) - Fuel(body, 10), 100_000, 200_000);
    }

    [Theory]
    [InlineData("Array.IndexOf(a, t)")]
    [InlineData("a.AsSpan().IndexOf(t)")]
    [InlineData("a.ToImmutableArray().IndexOf(t)")]
    [InlineData("new List<string>(a).IndexOf(t)")]
    [InlineData("a.SequenceEqual(a.Reverse()) ? 1 : 0")]
    [InlineData("new HashSet<string>(a).SetEquals(a) ? 1 : 0")]
    [InlineData("new HashSet<string> { s }.SetEquals(Enumerable.Repeat(s, 1000000)) ? 1 : 0")]
    public void Elements_that_are_long_texts_cost_more_to_look_at(string expression)
    {
        var script = $"Decision Score(Transaction tx) {{ var s = new string('a', 4000000); var t = s + \"b\"; s += \"c\"; var a = new string[100000]; Array.Fill(a, s); return Decision.Review({expression}, \"\"); }}";

        Assert.Equal(StopReason.Fuel, Some.Stop(script, "fuel: 100000000, deadline: 20 s, allocation: 64 MiB"));
    }

    [Theory]
    [InlineData("object o = 1; for (var i = 0; i < 300000; i++) o = (o, i); return Decision.Review(o.ToString()!.Length, \"\");")]
    [InlineData("object o = 1; for (var i = 0; i < 300000; i++) o = (1, (i, o)); return Decision.Review(string.Format(CultureInfo.InvariantCulture, \"{0}\", o).Length, \"\");")]
    [InlineData("object o = 1; for (var i = 0; i < 300000; i++) o = Tuple.Create(o, i); return Decision.Review(o.ToString()!.Length, \"\");")]
    [InlineData("object o = 1; for (var i = 0; i < 300000; i++) o = new KeyValuePair<object, int>(o, i); return Decision.Review(o.ToString()!.Length, \"\");")]
    public void Tuples_inside_of_tuples_stop_at_a_depth(string body)
    {
        Assert.Equal(StopReason.Depth, Some.Stop(Some.Scoring(body), "fuel: 1000000000, deadline: 20 s"));
    }

    [Theory]
    [InlineData("o = (o, o)")]
    [InlineData("o = Tuple.Create(o, o)")]
    public void Tuples_that_hold_others_many_times_over_stop_as_too_large(string step)
    {
        Assert.Equal(StopReason.Memory, Some.Stop(Some.Scoring($"object o = 1; for (var i = 0; i < 40; i++) {step}; return Decision.Review(o.Equals(o) ? 1 : 0, \"\");"), "fuel: 1000000000, deadline: 20 s"));
    }

    [Fact]
    public void A_tuple_that_becomes_an_object_is_what_it_was()
    {
        Assert.Equal("((1, a), 2.5)", Some.Run(Some.Scoring("object inner = (1, \"a\"); object outer = (inner, 2.5); return Decision.Review(1, outer.ToString()!);")).Output?.Reason);
    }

    [Fact]
    public void A_key_may_combine_the_hash_codes_of_its_parts_and_nothing_else_may()
    {
        const string Key = "sealed class Key(string a, int b) : IEquatable<Key> { public string A => a; public int B => b; public bool Equals(Key? o) => o is not null && o.A == a && o.B == b; public override bool Equals(object? o) => Equals(o as Key); public override int GetHashCode() => HashCode.Combine(a, b); }\n";

        Assert.Equal(1, Some.Run(Key + Some.Scoring("var seen = new HashSet<Key> { new(\"a\", 1), new(\"a\", 1) }; return Decision.Review(seen.Count, \"\");")).Output?.Score);
        Assert.Contains("hash code differs", Some.Refusal(Some.Scoring("return Decision.Review(HashCode.Combine(tx.Id, 1), \"\");")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_is_split_without_a_copy()
    {
        Assert.Equal(3, Some.Run(Some.Scoring("var n = 0; foreach (var range in \"a-b-c\".AsSpan().Split('-')) n += range.End.Value - range.Start.Value; return Decision.Review(n, \"\");")).Output?.Score);
    }
}
