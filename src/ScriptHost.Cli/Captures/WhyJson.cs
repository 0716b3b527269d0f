using System.Text.Json.Nodes;
using ScriptHost.Runtime;
using ScriptHost.Verification.Explaining;

namespace ScriptHost.Cli.Captures;

/// <summary>An explanation for programs.</summary>
internal static class WhyJson
{
    public static string Of(string name, Capture capture, Explanation explanation) => Format.Text(new
    {
        Script = name,
        Decision = capture.Id.Length == 0 ? null : capture.Id,
        Steps = explanation.Steps.Select(s => new
        {
            s.Path, s.Line, s.Function, s.Depth, s.Source,
            Values = s.Values.Select(v => new { Kind = v.Kind.ToString().ToLowerInvariant(), v.Expression, v.Value }),
        }),
        explanation.Omitted,
        Output = explanation.Decision.Output is { } output ? JsonNode.Parse(output.Span) : null,
        Stop = explanation.Decision.Stop is { } stop ? new { Reason = stop.Reason.ToString(), stop.Message, stop.Location } : null,
        explanation.Decision.Usage.Fuel,
        Recorded = explanation.Recorded?.Verdict.ToString(),
        explanation.IsFaithful,
        explanation.HasValues,
        Remarks = WhyText.Remarks(explanation),
    });
}
