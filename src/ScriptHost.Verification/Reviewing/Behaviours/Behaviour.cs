using System.Collections.Immutable;

namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>What both sides decided on the same inputs.</summary>
/// <param name="Origins">Where the inputs came from, in their order.</param>
/// <param name="Transitions">Of every field of the output that has few values: how many decisions went from one to another; those that stayed included.</param>
/// <param name="Shifts">Of every number of the output.</param>
/// <param name="Segments">Groups of inputs whose share of an outcome moved so far that its intervals part; the largest effect first.</param>
/// <param name="Groups">The decisions that differ, by cause and transition; the largest group first.</param>
/// <param name="Unattributed">Changes that cannot be put back alone, so that no decision is put down to them.</param>
/// <param name="Unreached">Changed places that no input reached.</param>
/// <param name="Unfit">Why nothing can be said about some inputs.</param>
public sealed record Behaviour(
    ImmutableArray<Tally> Origins, BehaviourCounts Counts, ImmutableArray<Transition> Transitions, ImmutableArray<NumericShift> Shifts, ImmutableArray<SegmentShift> Segments, ImmutableArray<ChangeGroup> Groups,
    ImmutableArray<string> Unattributed, ImmutableArray<UnreachedPlace> Unreached, ImmutableArray<Tally> Unfit, CostShift Fuel, CostShift AllocatedBytes, CostShift Depth);

/// <summary>How often something was met.</summary>
public sealed record Tally(string Name, int Count);

/// <param name="Replayed">All inputs on which both sides decided.</param>
/// <param name="Same">Bit for bit.</param>
/// <param name="WithinTolerance">Numbers differ, and by no more than the tolerance.</param>
/// <param name="Changed">Another output.</param>
/// <param name="NewlyStopped">The base decided; the reviewed side stops.</param>
/// <param name="NewlyFine">The base stopped; the reviewed side decides.</param>
/// <param name="OverBudget">Of those newly stopped: because a budget was used up.</param>
/// <param name="Unfit">Inputs about which nothing can be said.</param>
/// <param name="Noise">Inputs on which one side, run twice, differed from itself. 0, or nothing else here means anything.</param>
/// <param name="AsRecorded">Captures that the base decides now as it was recorded.</param>
/// <param name="Redacted">Captures that were recorded without a person's data: both sides met the same stand-ins.</param>
public sealed record BehaviourCounts(int Replayed, int Same, int WithinTolerance, int Changed, int NewlyStopped, int NewlyFine, int OverBudget, int Unfit, int Noise, int AsRecorded, int Redacted)
{
    public int Differing => Changed + NewlyStopped + NewlyFine;
}

public sealed record Transition(string Field, string Before, string After, int Count);

/// <param name="Differing">Decisions whose number is not the same, bit for bit.</param>
/// <param name="Beyond">Of these: by more than the tolerance.</param>
/// <param name="P1">Percentiles, by nearest rank, of after minus before over those that differ.</param>
/// <param name="Largest">The largest difference, whatever its sign.</param>
/// <param name="Histogram">Differences in equal steps from the smallest to the largest.</param>
public sealed record NumericShift(string Field, string? Unit, int Compared, int Differing, int Beyond, double P1, double P50, double P99, double Largest, ImmutableArray<HistogramStep> Histogram);

/// <param name="From">Included; the end is where the next step begins.</param>
public sealed record HistogramStep(double From, double To, int Count);

/// <param name="Segment"><c>housing = rent</c>.</param>
/// <param name="Outcome"><c>outcome = decline</c>.</param>
/// <param name="IsProtected">Whether the contract marks the field, so that it is here whether the share moved or not.</param>
public sealed record SegmentShift(string Segment, string Outcome, int Count, Share Before, Share After, bool IsProtected)
{
    public double Effect => After.Rate - Before.Rate;
}

/// <summary>A share with its Wilson interval of 95 %.</summary>
public sealed record Share(double Rate, double Low, double High);

/// <param name="Cause">The one change that, put back alone, gives the decision of the base again.</param>
/// <param name="Transition"><c>accept → review</c>, or which fields differ where the outcome stays.</param>
/// <param name="OtherPath">Of these decisions: how many spent another amount of fuel, so that they took another way through the code.</param>
/// <param name="Example">The one with the shortest input.</param>
public sealed record ChangeGroup(string Cause, string Transition, int Count, int OtherPath, ChangeExample Example);

/// <param name="Before">The output as JSON, or why there is none.</param>
public sealed record ChangeExample(string Origin, string Id, string Input, string Before, string After);

public sealed record UnreachedPlace(string Path, int Line, string What);

/// <param name="Budget">Of the reviewed side; null for what has none.</param>
/// <param name="Worst">The input that spent the most on the reviewed side.</param>
public sealed record CostShift(CostPercentiles Before, CostPercentiles After, long? Budget, string Worst);

/// <summary>By nearest rank over all inputs; exact.</summary>
public sealed record CostPercentiles(long P50, long P95, long P99, long Max);
