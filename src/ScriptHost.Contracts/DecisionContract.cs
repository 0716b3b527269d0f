using System.Diagnostics.CodeAnalysis;

namespace ScriptHost.Contracts;

/// <summary>
/// What one kind of decision is made from and what it answers. Engineers derive from <see cref="DecisionContract{TInput,TOutput}"/>
/// in a plug-in; a plug-in may hold several contracts. One instance serves all threads, so it holds no mutable state.
/// </summary>
public abstract class DecisionContract
{
    private protected DecisionContract(string name, int major)
    {
        if (!ScriptName.IsValid(name))
            throw new ArgumentException($"The contract name '{name}' cannot be used. Write 1 to {ScriptName.MaxLength} lower-case letters, digits and single hyphens, such as 'credit-risk'.", nameof(name));
        ArgumentOutOfRangeException.ThrowIfLessThan(major, 1);
        Id = new ContractId(name, major);
    }

    /// <summary>Name and major version, as <c>script.yaml</c> writes it: <c>credit-risk@1</c>.</summary>
    public ContractId Id { get; }

    /// <summary>The top-level function a script must define. Default <c>Decide</c>.</summary>
    public string EntryPoint { get; protected init; } = "Decide";

    /// <summary>Limits of a script whose manifest sets none. Default <see cref="Budget.Default"/>.</summary>
    public Budget DefaultBudget { get; protected init; } = Budget.Default;

    public abstract Type InputType { get; }

    public abstract Type OutputType { get; }

    /// <summary>Hands this contract to <paramref name="visitor"/> with its two types known to the compiler.</summary>
    public abstract T Accept<T>(IContractVisitor<T> visitor);
}

/// <inheritdoc cref="DecisionContract"/>
/// <typeparam name="TInput">What the script reads: a sealed record of immutable parts.</typeparam>
/// <typeparam name="TOutput">What the script answers: a sealed record.</typeparam>
public abstract class DecisionContract<TInput, TOutput>(string name, int major) : DecisionContract(name, major)
    where TInput : class
    where TOutput : class
{
    /// <summary>
    /// Typical inputs, at least one: examples in the documentation, the warm-up of a new version and the check that it is deterministic.
    /// Called rarely; the host keeps the answer.
    /// </summary>
    public abstract IReadOnlyList<TInput> Samples { get; }

    public sealed override Type InputType => typeof(TInput);

    public sealed override Type OutputType => typeof(TOutput);

    /// <summary>Completes a request before the script runs, for example with features from a store. The one place for I/O. Default: the input as it is.</summary>
    public virtual ValueTask<TInput> EnrichAsync(TInput input, CancellationToken cancellationToken) => new(input);

    /// <summary>The answer when the script cannot give one. Default: there is none, and the caller gets an error.</summary>
    public virtual bool TryFallback(TInput input, Stop stop, [NotNullWhen(true)] out TOutput? output)
    {
        output = null;
        return false;
    }

    /// <summary>What is wrong with an output, in one clause; null when it may leave the host. Must not throw. Default: anything but null may.</summary>
    public virtual string? Fault(TOutput output) => null;

    public sealed override T Accept<T>(IContractVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Work on a contract whose input and output types are only known at run time.</summary>
public interface IContractVisitor<out T>
{
    T Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class;
}
