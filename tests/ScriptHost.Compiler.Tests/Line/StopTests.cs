using ScriptHost.Contracts;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>A run never outlives its budget, whatever the script does about it.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) { var x = tx.Amount * 2; }")]
    [InlineData("again: goto again;")]
    [InlineData("do { } while (tx.Amount > 0); return Decision.Approve();")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("while (true) { try { } catch (Exception) { } }")]
    [InlineData("try { while (true) { } } finally { while (true) { } }")]
    [InlineData("try { while (true) { } } catch (Exception) { return Decision.Approve(); }")]
    [InlineData("while (true) { try { throw new InvalidOperationException(); } catch (InvalidOperationException) { continue; } }")]
    [InlineData("static bool Loop() { while (true) { } } try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (Loop()) { } return Decision.Approve();")]
    [InlineData("foreach (var i in Forever()) { } return Decision.Approve(); static IEnumerable<int> Forever() { while (true) yield return 1; }")]
    [InlineData("Action a = () => { while (true) { } }; a(); return Decision.Approve();")]
    public void An_endless_loop_ends_with_its_fuel(string body)
    {
        Assert.Equal(StopReason.Fuel, Some.Stop(Some.Scoring(body)));
    }

    // Each of these took its deadline, not its fuel.
    [Theory]
    [InlineData("var set = Enumerable.Range(0, 1_000_000).ToHashSet(); set.RemoveWhere(x => x > 0);", "foreach (var x in set) n += x;")]
    [InlineData("var set = Enumerable.Range(0, 1_000_000).ToHashSet(); set.RemoveWhere(x => x > 0);", "n += set.RemoveWhere(static x => x < 0);")]
    [InlineData("var table = Enumerable.Range(0, 1_000_000).ToDictionary(x => x); foreach (var x in Enumerable.Range(1, 999_999)) table.Remove(x);", "n += table.Values.Sum();")]
    [InlineData("var tree = new SortedSet<int>(Enumerable.Range(0, 100_000));", "n += tree.GetViewBetween(0, 90_000).Count;")]
    [InlineData("var tree = new SortedSet<int>(Enumerable.Range(0, 100_000)); var part = tree.GetViewBetween(0, 90_000);", "tree.Remove(99_999); tree.Add(99_999); if (part.Any()) n++;")]
    [InlineData("var random = new Random(1); var all = new int[1_000_000];", "random.Shuffle(all);")]
    [InlineData("var y = 2.2250738585072011e-308; var x = double.MaxValue;", "n += x % (y + 5e-324); x -= 1e292;")]
    [InlineData("var all = new[] { 1e308, 1e-308 };", "n += all[0] % all[1];")]
    [InlineData("var buffer = new char[4];", "double.MaxValue.TryFormat(buffer, out _, \"F2\", CultureInfo.InvariantCulture);")]
    [InlineData("var buffer = new char[4]; var format = new string('#', 100_000);", "1.5.TryFormat(buffer, out _, format, CultureInfo.InvariantCulture);")]
    [InlineData("var text = \"1.\" + new string('3', 800) + \"e-300\";", "n += double.Parse(text, CultureInfo.InvariantCulture);")]
    [InlineData("var formats = new string[1_000]; Array.Fill(formats, \"HH\"); var text = new string(' ', 100_000);", "if (TimeOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out _)) n++;")]
    [InlineData("var format = new string(' ', 1_000_000);", "if (TimeSpan.TryParseExact(\"1\", format, CultureInfo.InvariantCulture, out _)) n++;")]
    [InlineData("static T Read<T>(byte[] all) where T : IBinaryInteger<T> => T.ReadLittleEndian(all, isUnsigned: false); var all = new byte[1_000_000];", "n += Read<int>(all);")]
    public void Work_that_no_argument_shows_is_paid(string before, string again)
    {
        var script = "using System.Globalization;\nusing System.Numerics;\n" + Some.Scoring($"var n = 0.0;\n{before}\nwhile (true) {{ {again} if (n == 0.5) return Decision.Approve(); }}");

        Assert.Equal(StopReason.Fuel, Some.Stop(script, "fuel: 200000000, deadline: 10 s"));
    }

    [Theory]
    [InlineData("1.5.ToString(\"F999999999\\0x\", CultureInfo.InvariantCulture).Length")]
    [InlineData("$\"{1.5:F999999999\\0x}\".Length")]
    [InlineData("string.Format(holes, new StringBuilder(text)).Length")]
    [InlineData("new StringBuilder().AppendFormat(holes, (text, 1)).Length")]
    public void A_text_that_the_framework_would_write_at_once_is_refused_before(string expression)
    {
        var script = "using System.Globalization;\nusing System.Text;\n" + Some.Scoring($"var text = new string('x', 100_000);\nvar holes = new StringBuilder().Insert(0, \"{{0}}\", 5_000).ToString();\nreturn Decision.Review({expression}, \"\");");

        var decision = Some.Run(script, "fuel: 100000000");

        Assert.Equal(StopReason.Memory, decision.Stop?.Reason);
        Assert.InRange(decision.Usage.AllocatedBytes, 0, 16 << 20);
    }

    [Theory]
    [InlineData("Decision Score(Transaction tx) => Score(tx);")]
    [InlineData("Decision Score(Transaction tx) { Func<int, int> f = null!; f = n => f(n + 1) + 1; return Decision.Review(f(0), \"\"); }")]
    [InlineData("interface I { int F(int n); } class A : I { public I? Other; public int F(int n) => Other!.F(n + 1) + 1; }\nDecision Score(Transaction tx) { var a = new A(); a.Other = a; return Decision.Review(a.F(0), \"\"); }")]
    [InlineData("Decision Score(Transaction tx) { try { return Score(tx); } finally { Score(tx); } }")]
    [InlineData("Decision Score(Transaction tx) { var l = new List<int> { 2, 1, 3 }; l.Sort((a, b) => { Score(tx); return a - b; }); return Decision.Approve(); }")]
    public void Deep_recursion_stops_at_the_depth_budget(string script)
    {
        Assert.Equal(StopReason.Depth, Some.Stop(script, "fuel: 100000000"));
    }

    [Fact]
    public void Recursion_is_counted_by_nesting_not_by_calls()
    {
        var decision = Some.Run("static int Down(int n) => n == 0 ? 0 : 1 + Down(n - 1);\nDecision Score(Transaction tx) { var s = 0; for (var i = 0; i < 50; i++) s += Down(60); return Decision.Review(s, \"\"); }", "depth: 64");

        Assert.Null(decision.Stop);
        Assert.Equal(3000, decision.Output!.Score); // no stop
        Assert.InRange(decision.Usage.Depth, 60, 64);
    }

    [Fact]
    public void A_callback_called_again_and_again_does_not_use_up_the_depth()
    {
        var decision = Some.Run("""
            double Shift(double x) => Twice(x, y => y + 1);
            static double Twice(double x, Func<double, double> f) => f(f(x));
            Decision Score(Transaction tx) => Decision.Review(Enumerable.Range(0, 500).Select(i => Shift(i)).Sum(), "sum");
            """, "depth: 16");

        Assert.Null(decision.Stop);
    }

    [Theory]
    [InlineData("var a = new byte[int.MaxValue]; return Decision.Review(a.Length, \"\");")]
    [InlineData("var a = new double[40000, 40000]; return Decision.Review(a.Length, \"\");")]
    [InlineData("var s = new string('x', int.MaxValue / 2); return Decision.Review(s.Length, \"\");")]
    [InlineData("var l = new List<double>(1_000_000_000); return Decision.Review(l.Count, \"\");")]
    [InlineData("var s = \"x\".PadLeft(1_000_000_000); return Decision.Review(s.Length, \"\");")]
    [InlineData("var l = new List<byte[]>(); while (true) l.Add(new byte[1000]);")]
    [InlineData("var s = \"x\"; while (true) s += s;")]
    public void Too_much_memory_is_refused_before_it_is_taken(string body)
    {
        Assert.Equal(StopReason.Memory, Some.Stop(Some.Scoring(body), "fuel: 100000000"));
    }

    [Theory]
    [InlineData("string.Concat(all).Length")]
    [InlineData("string.Concat(all.AsEnumerable()).Length")]
    [InlineData("string.Join(',', all).Length")]
    [InlineData("string.Join(\",\", all.AsEnumerable()).Length")]
    [InlineData("new StringBuilder().AppendJoin(',', all).Length")]
    [InlineData("string.Format(holes, all[0]).Length")]
    [InlineData("new StringBuilder().AppendFormat(holes, all).Length")]
    public void A_text_that_is_handed_out_again_and_again_counts_each_time(string call)
    {
        var script = $$"""
            sealed class Same(string text) { public override string ToString() => text; }
            Decision Score(Transaction tx)
            {
                var all = new object[500];
                Array.Fill(all, new Same(new string('x', 1_000_000)));
                var holes = new StringBuilder().Insert(0, "{0}", all.Length).ToString();
                return Decision.Review({{call}}, holes);
            }
            """;

        var decision = Some.Run(script, "fuel: 100000000, allocation: 64 MiB");

        Assert.Equal(StopReason.Memory, decision.Stop?.Reason);
        Assert.InRange(decision.Usage.AllocatedBytes, 0, 320 << 20); // not the gigabyte that they are together: a builder doubles, and copies
    }

    [Theory]
    [InlineData("string.Concat(all).Length")]
    [InlineData("string.Join(',', all).Length")]
    [InlineData("new StringBuilder().AppendJoin(',', all).Length")]
    [InlineData("string.Format(holes, all).Length")]
    [InlineData("new StringBuilder().AppendFormat(holes, all).Length")]
    public void Values_that_are_replaced_during_a_call_do_not_count_for_it(string call)
    {
        var script = $$"""
            sealed class Replacing(object[] all, string text) { public override string ToString() { Array.Fill(all, text, 1, all.Length - 1); return "t"; } }
            Decision Score(Transaction tx)
            {
                var all = new object[2000];
                Array.Fill(all, "a");
                all[0] = new Replacing(all, new string('x', 100_000));
                var holes = "{0}" + new StringBuilder().Insert(0, "{1}", all.Length);
                return Decision.Review({{call}}, holes.Length > 0 ? "" : holes);
            }
            """;

        var decision = Some.Run(script, "fuel: 100000000");

        Assert.Null(decision.Stop);
        Assert.InRange(decision.Output!.Score, 2000, 4000); // no stop
    }

    [Fact]
    public void A_run_past_its_deadline_is_stopped()
    {
        Assert.Equal(StopReason.Deadline, Some.Stop(Some.Scoring("while (true) { }"), "fuel: 900000000000, deadline: 20 ms"));
    }

    [Fact]
    public void A_stop_says_where_and_how_much()
    {
        var stop = Some.Run("Decision Score(Transaction tx)\n{\n    return Decision.Review(Spin(), \"\");\n}\n\nint Spin()\n{\n    var n = 0;\n    while (true) n++;\n}\n", "fuel: 5000").Stop!; // endless

        Assert.Equal("loose/loose.csx:9", stop.Location);
        Assert.Equal("stopped after 5,000 fuel in 'Spin' (loose/loose.csx:9); the budget is set in script.yaml", stop.Message);
    }

    [Fact]
    public void An_exception_of_the_script_is_told_by_type_and_place_only()
    {
        var stop = Some.Run("static void Refuse(string who) => throw new InvalidOperationException(who);\n" + Some.Scoring("Refuse(tx.CustomerId); return Decision.Approve();")).Stop!; // throws

        Assert.Equal(StopReason.ScriptError, stop.Reason);
        Assert.Equal("threw InvalidOperationException in 'Refuse' (loose/loose.csx:1)", stop.Message);
    }

    [Fact]
    public void Fuel_is_the_same_for_every_run_and_grows_with_the_work()
    {
        var script = Some.Scoring("var s = 0.0; for (var i = 0; i < tx.Amount; i++) s += i; return Decision.Review(s, \"\");");
        using var program = Runtime.ScriptProgram<global::Contract.Transaction, global::Contract.Decision>.Load(Some.Image(script), Some.Contract, Runtime.LoadMode.Trial);

        var fuel = Enumerable.Range(0, 1000).Select(_ => program.Run(Some.Transaction).Usage.Fuel).Distinct().ToList();
        var twice = program.Run(Some.Transaction with { Amount = 2 * Some.Transaction.Amount }).Usage.Fuel;

        var once = Assert.Single(fuel);
        Assert.InRange(twice, once * 1.9, once * 2.0);
    }

    [Fact]
    public void What_a_stopped_run_returns_is_not_used()
    {
        var decision = Some.Run(Some.Scoring("try { while (true) { } } catch (Exception) { } return Decision.Approve();"));

        Assert.Null(decision.Output);
    }

    [Fact]
    public void A_delegate_left_behind_cannot_run_outside_of_a_decision()
    {
        var decision = Some.Run("Decision Score(Transaction tx) => Decision.Review(Lazy().First(), \"\");\nstatic IEnumerable<double> Lazy() { yield return 1; }");

        Assert.Null(decision.Stop);
        Assert.Throws<InvalidOperationException>(() => Task.Run(() => Runtime.Metering.Meter.Current.Burn(1)).GetAwaiter().GetResult());
    }
}
