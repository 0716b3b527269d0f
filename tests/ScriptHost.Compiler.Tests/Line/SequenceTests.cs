using ScriptHost.Contracts;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>Sequences and collections that try to take more memory, steps or stack than the budget has.</summary>
public sealed class SequenceTests
{
    private const long MostOvershoot = 64 << 20;

    public static TheoryData<string> Hoarders =>
    [
        "Enumerable.Range(0, int.MaxValue).ToArray();",
        "Enumerable.Repeat(1.0, int.MaxValue).ToList();",
        "Endless().ToArray();",
        "Endless().ToList();",
        "Endless().ToHashSet();",
        "Endless().ToDictionary(x => x);",
        "Endless().ToLookup(x => x);",
        "Endless().GroupBy(x => x % 7).Count();",
        "Endless().OrderBy(x => x).First();",
        "Endless().Order().Reverse().First();",
        "Endless().Distinct().Count();",
        "Endless().Chunk(int.MaxValue).First();",
        "Endless().TakeLast(int.MaxValue).First();",
        "Endless().SkipLast(int.MaxValue).First();",
        "new[] { 1 }.Join(Endless(), x => 1, x => 1, (x, y) => y).First();",
        "new[] { 1 }.Except(Endless()).First();",
        "Endless().Select(x => new Big()).Reverse().First();",
        "Enumerable.Range(0, 1000).SelectMany(x => Endless()).ToArray();",
        "new List<int>(Endless());",
        "var l = new List<long> { 1 }; while (true) l.AddRange(l);",
        "var l = new List<long> { 1 }; while (true) l.InsertRange(0, l);",
        "var l = new List<Big>(); while (true) l.Add(default);",
        "ICollection<Big> c = new List<Big>(); while (true) c.Add(default);",
        "IDictionary<int, Big> d = new Dictionary<int, Big>(); for (var i = 0; ; i++) d[i] = default;",
        "var l = new List<int> { 1 }; while (true) l = [.. l, .. l];",
        "int[] a = [1]; while (true) a = [.. a, .. a];",
        "var a = ImmutableArray.Create(1); while (true) a = [.. a, .. a];",
        "var b = ImmutableArray.CreateBuilder<int>(); b.AddRange(Endless());",
        "var a = ImmutableArray.Create(1, 2, 3); while (true) a = a.AddRange(a.Where(x => true));",
        "var q = new Queue<Big>(); while (true) q.Enqueue(default);",
        "var s = new Stack<Big>(); while (true) s.Push(default);",
        "var s = new HashSet<int>(); for (var i = 0; ; i++) s.Add(i);",
        "var d = new Dictionary<int, Big>(); for (var i = 0; ; i++) d[i] = default;",
        "var d = new Dictionary<int, Big>(); for (var i = 0; ; i++) d.TryAdd(i, default);",
        "var q = new PriorityQueue<Big, int>(); while (true) q.Enqueue(default, 1);",
        "var q = new PriorityQueue<int, int>(); q.EnqueueRange(Endless(), 1);",
        "new SortedSet<int>(Endless());",
        "new HashSet<int>().UnionWith(Endless());",
        "new LinkedList<int>(Endless());",
        "Endless().ToFrozenSet();",
        "Endless().ToImmutableArray();",
        "string.Join(',', Endless());",
        "string.Concat(Enumerable.Repeat(new string('x', 1_000_000), 1_000_000));",
        "new StringBuilder().AppendJoin(\", \", Endless());",
        "new Liar().ToArray();",
        "new List<int>(new Liar());",
        "var l = new List<Big>(new Big[1000]); while (true) l.AddRange(l.GetRange(0, l.Count));",
    ];

    [Theory]
    [MemberData(nameof(Hoarders))]
    public void What_hoards_is_stopped_before_it_takes_much_more_than_the_budget(string statement)
    {
        foreach (var budget in new[] { 16L << 20, 256L << 20 })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var decision = Some.Run($$"""
                struct Big { public decimal A, B, C, D, E, F, G, H; }
                sealed class Liar : ICollection<int>
                {
                    public int Count => int.MaxValue;
                    public bool IsReadOnly => true;
                    public void Add(int item) { }
                    public void Clear() { }
                    public bool Contains(int item) => false;
                    public void CopyTo(int[] array, int index) { }
                    public bool Remove(int item) => false;
                    public IEnumerator<int> GetEnumerator() { for (var i = 0; ; i++) yield return i; }
                    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                }
                static IEnumerable<int> Endless() { for (var i = 0; ; i++) yield return i; }
                Decision Score(Transaction tx)
                {
                    {{statement}}
                    return Decision.Approve();
                }
                """, $"fuel: 900000000000, deadline: 60 s, allocation: {budget} B");

            Assert.Equal(StopReason.Memory, decision.Stop?.Reason);
            Assert.InRange(decision.Usage.AllocatedBytes, 0, budget + MostOvershoot);
        }
    }

    [Theory]
    [InlineData("var t = new HashSet<long>(); for (long i = 1; ; i++) t.Add(i | i << 32);")]
    [InlineData("var t = new Dictionary<TimeSpan, int>(); for (long i = 1; ; i++) t[TimeSpan.FromTicks(i | i << 32)] = 1;")]
    [InlineData("Enumerable.Range(1, 100_000).Select(i => i | (long)i << 32).Distinct().Count();")]
    [InlineData("Enumerable.Range(1, 100_000).Select(i => i | (long)i << 32).GroupBy(i => i).Count();")]
    [InlineData("Enumerable.Range(1, 100_000).Select(i => i | (long)i << 32).ToFrozenSet();")]
    [InlineData("Enumerable.Range(1, 100_000).ToDictionary(i => i | (long)i << 32);")]
    public void Keys_that_collide_use_up_fuel(string statement)
    {
        Assert.Equal(StopReason.Fuel, Some.Stop($"Decision Score(Transaction tx) {{ {statement} return Decision.Approve(); }}", "fuel: 30000000, deadline: 60 s, allocation: 256 MiB"));
    }

    [Theory]
    [InlineData("IEnumerable<int> s = new[] { 1 }; for (var i = 0; i < 40; i++) s = s.Concat(s); s.Count();")]
    [InlineData("Enumerable.Repeat(0, int.MaxValue).Skip(int.MaxValue - 1).Any(x => x == 1);")]
    [InlineData("Enumerable.Range(0, 100_000).SelectMany(x => new int[100_000]).Sum();")]
    [InlineData("var a = new int[100_000]; for (var i = 0; i < 100_000; i++) a.Sum();")]
    [InlineData("var a = Enumerable.Range(0, 100_000).ToList(); for (var i = 0; i < 100_000; i++) a.Contains(-1);")]
    [InlineData("Enumerable.Range(0, 100_000).Join(Enumerable.Range(0, 100_000), x => 1, x => 1, (x, y) => 1).Count();")]
    public void Loops_that_only_the_framework_runs_use_up_fuel(string statement)
    {
        Assert.Equal(StopReason.Fuel, Some.Stop($"Decision Score(Transaction tx) {{ {statement} return Decision.Approve(); }}", "fuel: 30000000, deadline: 60 s, allocation: 1 GiB"));
    }

    [Theory]
    [InlineData("IEnumerable<Big> s = new Big[1]; for (var i = 0; i < 50_000; i++) s = s.Concat(s);")]
    [InlineData("IEnumerable<int> t = new int[1]; for (var i = 0; i < 400; i++) t = t.Append(1); t.First(); IEnumerable<Big> s = new Big[1]; for (var i = 0; i < 450; i++) s = s.Skip(0).Concat(s); s.First();")]
    [InlineData("IList<int> l = new List<int> { 1 }; for (var i = 0; i < 300_000; i++) l = new System.Collections.ObjectModel.ReadOnlyCollection<int>(l); if (l[0] == 1) throw new InvalidOperationException();")]
    [InlineData("IOrderedEnumerable<int> s = new[] { 1, 1 }.OrderBy(x => x); for (var i = 0; i < 900; i++) s = s.ThenBy(x => 1); s.ToList();")]
    public void Deep_sequences_do_not_end_the_process(string statement)
    {
        var script = $"struct Big {{ public long {string.Join(", ", Enumerable.Range(0, 120).Select(i => $"F{i}"))}; }}\nDecision Score(Transaction tx) {{ {statement} return Decision.Approve(); }}";
        using var program = Runtime.ScriptProgram<global::Contract.Transaction, global::Contract.Decision>.Load(Some.Image(script, "contract: transaction-score@1\nbudget: { fuel: 900000000000, depth: 1000, deadline: 5 s, allocation: 64 MiB }\n"), Some.Contract, Runtime.LoadMode.Trial);
        var ended = false;
        var small = new Thread(() => ended = program.Run(Some.Transaction).Usage.Fuel > 0, 1536 * 1024);

        small.Start();
        small.Join();

        Assert.True(ended);
    }
}
