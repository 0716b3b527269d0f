using System.Globalization;
using System.Text;
using ScriptHost.Compiler.Copies;
using ScriptHost.Runtime;
using ScriptHost.Verification.Explaining;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Cli.Captures;

/// <summary>An explanation for a terminal.</summary>
internal static class WhyText
{
    public static string Of(string name, Capture capture, Explanation explanation)
    {
        var text = new StringBuilder();
        text.Append(Title(name, capture)).Append('\n');
        foreach (var step in explanation.Steps)
        {
            var indent = new string(' ', 2 * (Math.Min(step.Depth, 8) + 1));
            text.Append(CultureInfo.InvariantCulture, $"{indent}{step.Path[(step.Path.LastIndexOf('/') + 1)..]}:{step.Line}  {Visible(step.Source)}\n");
            foreach (var value in step.Values) text.Append(CultureInfo.InvariantCulture, $"{indent}    {Line(value)}\n");
        }
        return text.Append(End(explanation)).ToString();
    }

    public static string Title(string name, Capture capture) => capture.Id.Length == 0 ? $"{name} on this input" : string.Create(CultureInfo.InvariantCulture, $"{name} on decision {capture.Id} of {capture.At.UtcDateTime:yyyy-MM-dd HH:mm:ss'Z'}");

    /// <summary>What came of it.</summary>
    public static string End(Explanation explanation)
    {
        var decision = explanation.Decision;
        var output = decision.Output is { } json ? Encoding.UTF8.GetString(json.Span) : "no output";
        return decision.Stop is { } stop ? $"{stop.Message}\ndecided {output}{(decision.Output is null ? "" : " (the contract's fallback)")}" : $"decided {output}";
    }

    /// <summary>What somebody who reads the trace must know, a sentence each.</summary>
    public static IEnumerable<string> Remarks(Explanation explanation)
    {
        if (explanation.Recorded is { } recorded) yield return Compared(recorded);
        if (explanation.Omitted > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{explanation.Omitted:N0} lines before the last ones are left out.");
        if (!explanation.HasValues) yield return "Values cannot be told in this script without changing it; its lines and branches are.";
        if (explanation.IsFaithful) yield break;
        yield return explanation.Decision.Stop is { } stop
            ? $"The run {stop.Message}; the traced copy has a larger budget, so that it goes on beyond that place."
            : "The traced copy decided otherwise than the script: do not trust the lines above, and please report this with the script.";
    }

    public static string Line(TracedValue value) => Visible(value.Kind switch
    {
        TraceKind.Result => $"gives {value.Value}",
        TraceKind.Branch => value.Expression,
        _ => $"{value.Expression} = {value.Value}",
    });

    private static string Compared(Replayed recorded) => recorded.Verdict switch
    {
        ReplayVerdict.Same => "This is the recorded decision, bit for bit and for the same fuel.",
        ReplayVerdict.CostDiffers => string.Create(CultureInfo.InvariantCulture, $"This is the recorded decision; it spent {recorded.Now?.Usage.Fuel:N0} fuel, and {recorded.Before.Usage.Fuel:N0} when it was recorded."),
        ReplayVerdict.Unfit => $"Whether this is the recorded decision cannot be said: {recorded.Why}.",
        _ => $"This is not the recorded decision: {OutputDifference.Between(recorded.Before, recorded.Now!)}.", // what differs was run
    };

    // A script may hold what steers a terminal; it must not.
    private static string Visible(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\u00b7' : c));
}
