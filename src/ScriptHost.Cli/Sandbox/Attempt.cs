using System.Collections.Immutable;
using System.Globalization;

namespace ScriptHost.Cli;

/// <summary>What became of one script in the sandbox.</summary>
/// <param name="File">As seen from the current folder.</param>
/// <param name="Outcome">See <see cref="Outcomes"/>.</param>
/// <param name="Ids">Of the errors that refuse it, each once.</param>
/// <param name="Fuel">Of the run that fixed the outcome; of the longest run when all went well; 0 without a run.</param>
/// <param name="Detail">The first error or the reason of the stop, for people; null when there is none.</param>
/// <param name="Expected">What the file's header says, the expectation first; empty when it says nothing.</param>
internal sealed record Attempt(string File, string Outcome, ImmutableArray<string> Ids, long Fuel, TimeSpan Elapsed, string? Detail, ImmutableArray<string> Expected)
{
    public bool IsMismatch => !Expected.IsEmpty && !Expected.Contains(Outcome);

    /// <summary>The line of <c>--format json</c>; <c>expected</c> is there only when it was not met.</summary>
    public string ToJson() => IsMismatch
        ? Format.Line(new { File, Outcome, Ids, Fuel, Ms = Milliseconds, Expected, Detail })
        : Format.Line(new { File, Outcome, Ids, Fuel, Ms = Milliseconds });

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{File}: {Outcome} instead of {string.Join(" or ", Expected)}{(Detail is null ? "" : $": {Detail}")}");

    private long Milliseconds => (long)Elapsed.TotalMilliseconds;
}
