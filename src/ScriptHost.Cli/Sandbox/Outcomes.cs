using ScriptHost.Contracts;

namespace ScriptHost.Cli;

/// <summary>The words for what became of a script.</summary>
internal static class Outcomes
{
    /// <summary>The gate refuses it: for what is written in it, or because it throws, or gives no output the contract takes, on a sample.</summary>
    public const string Reject = "reject";
    public const string Ok = "ok";

    /// <summary>It could not be tried: the contract made no samples.</summary>
    public const string Error = "error";

    /// <summary>The process that ran it was lost: a hole in the sandbox.</summary>
    public const string Died = "died";

    /// <summary>In the order of the summary.</summary>
    public static IReadOnlyList<string> All { get; } = [Reject, Ok, "budget:fuel", "budget:memory", "budget:stack", "budget:deadline", Error, Died];

    /// <summary>The budget that ran out; null when the script itself failed, for which the gate refuses it.</summary>
    public static string? OfBudget(StopReason reason) => reason switch
    {
        StopReason.Fuel => "budget:fuel",
        StopReason.Memory => "budget:memory",
        StopReason.Depth => "budget:stack",
        StopReason.Deadline => "budget:deadline",
        _ => null,
    };
}
