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
