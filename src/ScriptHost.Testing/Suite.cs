namespace ScriptHost.Testing;

/// <summary>What a test may ask of whoever runs it.</summary>
internal interface ITestHost
{
    /// <summary>True once a budget of the test has run out.</summary>
    bool IsStopped { get; }

    /// <summary>What the deployed image spends on an input.</summary>
    long FuelOf(object input);

    /// <summary>Whether the contract lets such an input in.</summary>
    bool Accepts(object? input);
}

/// <summary>The tests of one file and, while one runs, what failed in it. Belongs to the thread that runs them.</summary>
internal sealed class Suite(ITestHost host)
{
    [ThreadStatic] private static Suite? t_current;

    private readonly List<TestEntry> _tests = [];

    public static Suite Current => t_current ?? throw new InvalidOperationException("Tests are collected when their file is loaded, and this is not such a moment.");

    public IReadOnlyList<TestEntry> Tests => _tests;

    /// <summary>The first failure since <see cref="Forget"/>.</summary>
    public Failure? Failure { get; private set; }

    public bool IsStopped => host.IsStopped;

    /// <summary>Makes this the suite of the thread while <paramref name="work"/> runs.</summary>
    public T During<T>(Func<T> work)
    {
        var outer = t_current;
        t_current = this;
        try
        {
            return work();
        }
        finally
        {
            t_current = outer;
        }
    }

    public void Add(TestEntry test) => _tests.Add(test);

    /// <summary>Notes a failure; thrown so that the test ends, and kept so that it cannot hide it.</summary>
    public ExpectationException Fail(Failure failure)
    {
        Failure ??= failure;
        return new ExpectationException($"expected {failure.Expected}, got {failure.Actual}");
    }

    public void Forget() => Failure = null;

    public long FuelOf(object input) => host.FuelOf(input);

    public bool Accepts(object? input) => host.Accepts(input);
}

/// <summary>What was not as expected.</summary>
/// <param name="About">What the two are, or where they differ; may be empty.</param>
/// <param name="Place"><c>file:line</c> of the check; null where it is that of the test.</param>
internal sealed record Failure(string About, string Expected, string Actual, string? Place);

/// <summary>A test as its file declares it.</summary>
internal abstract record TestEntry(string Name, string File, int Line);

/// <summary>One run.</summary>
/// <param name="Row">The row of a table; null for a test without one.</param>
internal sealed record Example(string Name, string File, int Line, Action Body, object? Row) : TestEntry(Name, File, Line);

/// <summary>Many runs, each on a value.</summary>
internal sealed record Property(string Name, string File, int Line, Type Input, Action<object?> Check) : TestEntry(Name, File, Line);
