namespace ScriptHost.Verification.Testing;

/// <summary>How tests are run. The same options give the same results.</summary>
public sealed record TestOptions
{
    public const int DefaultSeed = 1;

    public static TestOptions Default { get; } = new();

    /// <summary>Only tests whose name holds this text, whatever its case; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>Where generated values start.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>Generated values for each property, besides samples and saved cases.</summary>
    public int Values { get; init; } = 200;

    /// <summary>Whether lines and branches of the script are counted.</summary>
    public bool Coverage { get; init; }

    /// <summary>Whether the fuel of each line is counted; not together with <see cref="Coverage"/>, whose copy spends more.</summary>
    public bool Profile { get; init; }

    /// <summary>Whether the first test that does not pass ends the run.</summary>
    public bool ToFirstFailure { get; init; }

    public bool Takes(string name) => Filter is null || name.Contains(Filter, StringComparison.OrdinalIgnoreCase);
}
