using System.Collections.Immutable;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>
/// A recorded decision. Scripts are pure functions, so the enriched input is all that is needed to make it again, on this version or on
/// any other of the same contract.
/// </summary>
/// <param name="Id">As the <c>ScriptHost-Decision-Id</c> header gave it to the caller; unique within a registry.</param>
/// <param name="Version">Of the point; 1 or more.</param>
/// <param name="Contract">What the input and the output belong to.</param>
/// <param name="At">When it was made. UTC.</param>
/// <param name="Input">What the script got, after enrichment, as the contract's JSON in UTF-8.</param>
/// <param name="Output">What the caller got; null when the script stopped and the contract has no fallback.</param>
/// <param name="Stop">Why the script gave no usable output; null when it did. With an output, that is the contract's fallback.</param>
public sealed record Capture(string Id, string Point, int Version, ContractId Contract, DateTimeOffset At, ReadOnlyMemory<byte> Input, ReadOnlyMemory<byte>? Output, Stop? Stop, Usage Usage)
{
    /// <summary>
    /// Fields whose values were not recorded, as JSON pointers into the capture in which <c>*</c> is any element:
    /// <c>/input/accounts/*/iban</c>. Stand-ins are in their places. Empty when the capture is complete.
    /// </summary>
    public ImmutableArray<string> Redacted { get; init; } = [];
}
