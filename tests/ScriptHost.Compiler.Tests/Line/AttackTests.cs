using ScriptHost.Contracts;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Ways past the meter that were open once: calls it did not see, cycles it did not charge, frames and objects it did not measure.</summary>
public sealed class AttackTests
{
    private const string Endless = "fuel: 900000000000, depth: 1000, deadline: 200 ms, allocation: 16 MiB";

    [Theory]
    [InlineData("class A { public A? N; public override int GetHashCode() => N!.GetHashCode() + 1; }\nDecision Score(Transaction tx) { var a = new A(); a.N = a; return Decision.Review(new HashSet<A> { a }.Count, \"\"); }")]
    [InlineData("struct A : IAdditionOperators<A, A, A> { public static A operator +(A a, A b) => Sum(a); }\nstatic T Sum<T>(T a) where T : IAdditionOperators<T, T, T> => a + a;\nDecision Score(Transaction tx) { Sum(new A()); return Decision.Approve(); }")]
    [InlineData("class K : IComparable<K> { public ImmutableArray<K> All; public int CompareTo(K? o) => All.BinarySearch(this); }\nDecision Score(Transaction tx) { var k = new K(); k.All = [k, new K()]; return Decision.Review(k.CompareTo(k), \"\"); }")]
    [InlineData("class A { public A? N; public override string ToString() => $\"{N}\"; }\nDecision Score(Transaction tx) { var a = new A(); a.N = a; return Decision.Review($\"{a}\".Length, \"\"); }")]
    [InlineData("class A { public (object?, int) N; public override bool Equals(object? o) => N.Equals(((A)o!).N); public override int GetHashCode() => 1; }\nDecision Score(Transaction tx) { var a = new A(); a.N = (a, 1); return Decision.Review(a.Equals(a) ? 1 : 0, \"\"); }")]
    [InlineData("static int F(int n) { var l = new List<int> { 2, 1, 3 }; l.Sort((a, b) => F(n + 1) + a - b); return l[0]; }\nDecision Score(Transaction tx) => Decision.Review(F(0), \"\");")]
    public void Recursion_through_the_framework_stops_at_the_depth_budget(string script)
    {
        Assert.Equal(StopReason.Depth, Some.Stop(script, Endless));
    }

    /// <summary>Each level has an exception in flight, which takes kilobytes of stack that no frame of the script shows.</summary>
    [Theory]
    [InlineData("static int F(int n) { try { return n == 0 ? throw new InvalidOperationException() : 1 + F(n - 1); } catch (Exception) { throw new ArgumentException(); } }")]
    [InlineData("static int F(int n) { try { return n == 0 ? throw new InvalidOperationException() : 1 + F(n - 1); } catch (Exception) { throw; } }")]
    [InlineData("static int F(int n) { try { return n == 0 ? throw new InvalidOperationException() : 1 + F(n - 1); } finally { throw new ArgumentException(); } }")]
    [InlineData("static int F(int n) { try { throw new InvalidOperationException(); } catch (Exception) { return n == 0 ? 1 : 1 + F(n - 1); } }")]
    [InlineData("static int F(int n) { try { throw new InvalidOperationException(); } finally { if (n > 0) F(n - 1); } }")]
    [InlineData("static int F(int n) { try { throw new InvalidOperationException(); } catch (Exception) when (F(n - 1) > 0) { return 1; } }")]
    [InlineData("static int G(int n) => n == 0 ? 0 : 1 + G(n - 1);\nstatic int F(int n) { try { throw new InvalidOperationException(); } catch (Exception) { return n < 920 ? G(n) : F(n - 1); } }")]
    [InlineData("sealed class D(int n) : IDisposable { public void Dispose() { F(n - 1); throw new InvalidOperationException(); } }\nstatic int F(int n) { using var d = new D(n); throw new ArgumentException(); }")]
    public void Exceptions_at_every_level_of_a_deep_recursion_do_not_end_the_process(string functions)
    {
        var script = functions + "\nDecision Score(Transaction tx) { try { return Decision.Review(F(990), \"\"); } catch (Exception) { return Decision.Approve(); } }";
        using var program = Runtime.ScriptProgram<global::Contract.Transaction, global::Contract.Decision>.Load(Some.Image(script, $"contract: transaction-score@1\nbudget: {{ {Endless} }}\n"), Some.Contract, Runtime.LoadMode.Trial);
        StopReason? reason = null;
        var small = new Thread(() => reason = program.Run(Some.Transaction).Stop?.Reason, 1536 * 1024);

        small.Start();
        small.Join();

        Assert.Equal(StopReason.Depth, reason);
    }

    [Theory]
    [InlineData("struct A : IAdditionOperators<A, A, A> { public int V; public static A operator +(A a, A b) { var s = 0; for (var i = 0; i < 1000; i++) s += i; return new A { V = s }; } }\nstatic T Sum<T>(T a) where T : IAdditionOperators<T, T, T> { for (;;) a += a; }\nDecision Score(Transaction tx) { Sum(new A()); return Decision.Approve(); }")]
    [InlineData("static int Work() { var s = 0; for (var i = 0; i < 1000; i++) s += i; return s; }\nclass K : IComparable<K> { public int CompareTo(K? o) => Work(); }\nDecision Score(Transaction tx) { ImmutableArray<K> all = [new K()]; var k = new K(); for (;;) all.BinarySearch(k); }")]
    [InlineData("static int Work() { var s = 0; for (var i = 0; i < 1000; i++) s += i; return s; }\nclass K { public override int GetHashCode() { for (;;) Work(); } }\nDecision Score(Transaction tx) => Decision.Review(new HashSet<K> { new() }.Count, \"\");")]
    public void What_the_framework_calls_is_paid_and_not_given_back(string script)
    {
        Assert.Equal(StopReason.Fuel, Some.Stop(script, "fuel: 10000000, deadline: 5 s"));
    }

    [Fact]
    public void A_finally_on_the_way_back_to_a_loop_head_is_paid_each_time()
    {
        const string Work = "s += Math.Sin(s) + Math.Sin(s + 1) + Math.Sin(s + 2) + Math.Sin(s + 3) + Math.Sin(s + 4);";

        var behind = Some.Run(Some.Scoring($"var i = 0; var s = 0.0; while (true) {{ try {{ if (i > 1000) break; i++; continue; }} finally {{ {Work} }} }} return Decision.Review(s, \"\");")).Usage.Fuel;
        var inside = Some.Run(Some.Scoring($"var i = 0; var s = 0.0; while (true) {{ if (i > 1000) break; i++; {Work} }} return Decision.Review(s, \"\");")).Usage.Fuel;

        Assert.InRange(behind, inside, inside * 2);
    }

    [Theory]
    [InlineData("Decision Score(Transaction tx) { while (true) { try { try { for (;;) { } } catch { } finally { for (;;) { } } } catch { continue; } } }")]
    [InlineData("sealed class D : IDisposable { public void Dispose() { while (true) { try { for (;;) { } } catch { } } } }\nDecision Score(Transaction tx) { using var d = new D(); return Decision.Approve(); }")]
    [InlineData("static IEnumerable<int> G() { try { while (true) yield return 1; } finally { while (true) { } } }\nDecision Score(Transaction tx) { foreach (var i in G()) { if (i == 1) break; } return Decision.Approve(); }")]
    [InlineData("Decision Score(Transaction tx) { var l = new List<int> { 3, 1, 2 }; while (true) { try { l.Sort((a, b) => { while (true) { } }); } catch { } } }")]
    [InlineData("class K { public override bool Equals(object? o) { while (true) { } } public override int GetHashCode() => 1; }\nDecision Score(Transaction tx) => Decision.Review(new HashSet<K> { new(), new() }.Count, \"\");")]
    [InlineData("ref struct E { public int Current => 1; public bool MoveNext() => true; public E GetEnumerator() => this; }\nDecision Score(Transaction tx) { var s = 0; foreach (var x in new E()) s += x; return Decision.Review(s, \"\"); }")]
    [InlineData("class En : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { while (true) yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }\nDecision Score(Transaction tx) => Decision.Review(new En().Sum(), \"\");")]
    [InlineData("class Z : IFormattable { string IFormattable.ToString(string? f, IFormatProvider? p) { while (true) { } } }\nDecision Score(Transaction tx) => Decision.Review($\"{new Z()}\".Length, \"\");")]
    public void Nothing_outlives_its_deadline_twice_over(string script)
    {
        var decision = Some.Run(script, Endless);

        Assert.Equal(StopReason.Deadline, decision.Stop?.Reason);
        Assert.InRange(decision.Usage.Elapsed, TimeSpan.Zero, TimeSpan.FromMilliseconds(400));
    }

    [Fact]
    public void No_handler_of_the_script_runs_once_a_run_must_end()
    {
        var decision = Some.Run(Some.Scoring("var n = 0; try { try { while (true) { } } catch (Exception) { n++; } finally { n++; } } catch (Exception) when (n++ < 5) { } finally { throw new InvalidOperationException(); } return Decision.Approve(n);"));

        Assert.Equal(StopReason.Fuel, decision.Stop?.Reason);
        Assert.Null(decision.Output);
    }

    [Theory]
    [InlineData("static int F<T>(T t, int n) => n == 0 ? 0 : 1 + F((t, t), n - 1);\nDecision Score(Transaction tx) => Decision.Review(F(1.0, 24), \"\");", "grow with every call")]
    [InlineData("static int F<T>(T t, int n) => n == 0 ? 0 : 1 + F(new List<T>(), n - 1);\nDecision Score(Transaction tx) => Decision.Review(F(1.0, 60), \"\");", "grow with every call")]
    [InlineData("class N<T> { public int G(int n) => n == 0 ? 0 : new N<(T, T)>().G(n - 1) + 1; }\nDecision Score(Transaction tx) => Decision.Review(new N<int>().G(40), \"\");", "grow with every call")]
    [InlineData("interface I { int F<T>(T t, int n); } class A : I { public I? O; public virtual int F<T>(T t, int n) => O!.F((t, t), n + 1) + 1; }\nDecision Score(Transaction tx) { var a = new A(); a.O = a; return Decision.Review(a.F(1.5, 0), \"\"); }", "grow with every call")]
    [InlineData("struct P<T> { public T A, B, C, D, E, F, G, H; }\nDecision Score(Transaction tx) { var p = new P<P<P<P<P<P<P<double>>>>>>>(); return Decision.Review(p.A.A.A.A.A.A.A, \"\"); }", "takes more than 1,024 bytes")]
    [InlineData("struct P<T> { public (T, T) A, B; }\nclass C { public P<P<P<P<P<double>>>>> X; }\nDecision Score(Transaction tx) => Decision.Review(new C().X.A.Item1.A.Item1.A.Item1.A.Item1.A.Item1, \"\");", "takes more than 1,024 bytes")]
    public void What_is_too_large_for_the_meter_is_refused(string script, string why)
    {
        var refusals = Some.Compile(script).Diagnostics;

        Assert.Contains(refusals, d => d.Id == Rules.Inspection && d.Message.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("using P.Q;\nclass P : B { }")]
    [InlineData("using static P.Q;\nclass P : B { class Q { } }\nclass B { }")]
    public void A_using_that_the_compiler_cannot_follow_is_refused_before_it_tries(string head)
    {
        Assert.Equal(Rules.ForbiddenConstruct, Some.Refusal(head + "\nDecision Score(Transaction tx) => Decision.Approve();").Id);
    }

    [Fact]
    public void Memory_that_one_call_took_at_the_very_end_counts()
    {
        Assert.Equal(StopReason.Memory, Some.Stop(Some.Scoring("return Decision.Review(new StringBuilder(new string('a', 20_000)).Replace(\"a\", new string('b', 500)).Length, \"\");"), "allocation: 1 MiB"));
    }

    [Theory]
    [InlineData("const decimal Rate = 0.19m;\nDecision Score(Transaction tx) => Decision.Approve((double)(Rate * 100));")]
    [InlineData("Decision Score(Transaction tx) => Decision.Approve((tx with { Amount = 5 }).Amount);")]
    [InlineData("interface I<T> where T : I<T> { static abstract int F(int n); static abstract T Zero { get; } }\nreadonly record struct A(int V) : I<A> { public static A Zero => new(3); public static int F(int n) { var s = 0; for (var i = 0; i < n; i++) s += i; return s; } }\nstatic int Go<T>(int n) where T : I<T> => T.F(n);\nDecision Score(Transaction tx) => Decision.Approve(Go<A>(4) + A.F(3) + A.Zero.V);")]
    public void Ordinary_code_is_not_refused(string script)
    {
        Assert.Null(Some.Stop(script));
    }
}
