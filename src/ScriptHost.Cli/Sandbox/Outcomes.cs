using ScriptHost.Contracts;

namespace ScriptHost.Cli;

/// <summary>The words for what became of a script.</summary>
internal static class Outcomes
{
    public const string Reject = "reject";
    public const string Ok = "ok";

    /// <summary>The script threw, or gave no output the contract takes.</summary>
    public const string Error = "error";

    /// <summary>The process that ran it was lost: a hole in the sandbox.</summary>
    public const string Died = "died";

    /// <summary>In the order of the summary.</summary>
    public static IReadOnlyList<string> All { get; } = [Reject, Ok, "budget:fuel", "budget:memory", "budget:stack", "budget:deadline", Error, Died];

    public static string Of(StopReason reason) => reason switch
    {
        StopReason.Fuel => "budget:fuel",
        StopReason.Memory => "budget:memory",
        StopReason.Depth => "budget:stack",
        StopReason.Deadline => "budget:deadline",
        _ => Error,
    };
}
