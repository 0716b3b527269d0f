// lists, tables, sets and arrays that every request shares
readonly List<double> bands = [0.1, 0.4]; //! SH2007 'bands'
readonly Dictionary<string, double> weights = new() { ["income"] = 0.3 }; //! SH2007 'weights'
readonly HashSet<string> blocked = ["x"]; //! SH2007 'blocked'
readonly double[] edges = [1, 2]; //! SH2007 'edges'
LendingDecision Decide(Application a) => LendingDecision.Accept(bands[0]);
>>>
// lists, tables, sets and arrays that every request shares
readonly ImmutableArray<double> bands = [0.1, 0.4];
readonly FrozenDictionary<string, double> weights = new Dictionary<string, double>() { ["income"] = 0.3 }.ToFrozenDictionary();
readonly FrozenSet<string> blocked = ["x"];
readonly ImmutableArray<double> edges = [1, 2];
LendingDecision Decide(Application a) => LendingDecision.Accept(bands[0]);
---
// a list whose length is asked for in its own way, and a function
readonly List<double> bands = [0.1, 0.4]; //! SH2007 'bands'
readonly Func<double, double> square = x => x * x; //! SH2007 'square'
LendingDecision Decide(Application a) => LendingDecision.Accept(bands.Count);
>>> none
---
// a record with a part that can be set
record Model { public double Weight { get; set; } }
readonly Model model = new() { Weight = 1 }; //! SH2007 'model'
LendingDecision Decide(Application a) => LendingDecision.Accept(model.Weight);
---
// deeply immutable
record Band(double From, double To, string Text);
readonly ImmutableArray<double> bands = [0.1, 0.4];
readonly FrozenDictionary<string, double> weights = new Dictionary<string, double> { ["income"] = 0.3 }.ToFrozenDictionary();
readonly FrozenSet<string> blocked = new[] { "x" }.ToFrozenSet();
readonly ImmutableArray<Band> named = [new(0, 1, "low")];
readonly (double Low, double High) range = (0, 1);
readonly DateOnly start = new(2026, 1, 1);
LendingDecision Decide(Application a) => LendingDecision.Accept(bands[0]);
---
// a getter that writes to what is behind it, and an event that keeps its handlers
sealed class Counter { public int Next { get => ++field; } }
sealed class Bus { public event Action? Heard; public void Say() => Heard?.Invoke(); }
readonly Counter counter = new(); //! SH2007 'counter'
readonly Bus bus = new(); //! SH2007 'bus'
LendingDecision Decide(Application a) { bus.Heard += () => { }; bus.Say(); return LendingDecision.Accept(counter.Next); }
---
// values that are set when the object is made
sealed class Model { public double Weight { get; init; } = 1; public double Bias { get; } = 2; public string Name => "a"; }
readonly Model model = new() { Weight = 2 };
LendingDecision Decide(Application a) => LendingDecision.Accept(model.Weight + model.Bias);
---
// what is made from its type can be changed
abstract record Shape;
sealed record Round : Shape { private int turns; public int Next() => ++turns; }
readonly Shape shape = new Round(); //! SH2007 'shape'
readonly ImmutableArray<Shape> shapes = [new Round()]; //! SH2007 'shapes'
LendingDecision Decide(Application a) => LendingDecision.Accept(shape is Round round ? round.Next() : 0);
---
// nothing that is made from its type can be changed
abstract class Rule { public abstract double Of(double x); }
sealed class Scaled(double by) : Rule { private readonly double by = by; public override double Of(double x) => by * x; }
readonly ImmutableArray<Rule> rules = [new Scaled(2)];
LendingDecision Decide(Application a) => LendingDecision.Accept(rules[0].Of(1));
---
// a table asks a comparer that counts
sealed class Loose : IEqualityComparer<string> { public int Asked; public bool Equals(string? a, string? b) { Asked++; return a == b; } public int GetHashCode(string s) => s.Length; }
readonly FrozenSet<string> names = new[] { "a" }.ToFrozenSet(new Loose()); //! SH2007 'names'
LendingDecision Decide(Application a) => LendingDecision.Accept(names.Contains("b") ? 1 : 0);
---
// a table asks a comparer that keeps nothing
sealed class Loose : IEqualityComparer<string> { public bool Equals(string? a, string? b) => a?.Length == b?.Length; public int GetHashCode(string s) => s.Length; }
readonly FrozenSet<string> names = new[] { "a" }.ToFrozenSet(new Loose());
LendingDecision Decide(Application a) => LendingDecision.Accept(names.Contains("b") ? 1 : 0);
