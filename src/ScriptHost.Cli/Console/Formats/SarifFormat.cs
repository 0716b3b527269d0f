using System.Text.Json.Nodes;
using ScriptHost.Cli.Checks;

namespace ScriptHost.Cli.Formats;

/// <summary>SARIF 2.1.0, for code scanning: one run, the rules that found something, and each finding where it is.</summary>
internal sealed class SarifFormat : ICheckFormat
{
    /// <summary>The name of the folder that paths start from.</summary>
    public const string Root = "%SRCROOT%";

    public void Write(Terminal terminal, CheckReport report)
    {
        var rules = new SarifRules(report);
        Format.Json(terminal, new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(rules) },
                ["automationDetails"] = new JsonObject { ["id"] = report.IsComparison ? "scripthost/review/" : "scripthost/check/" },
                ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = true, ["exitCode"] = report.Passed ? ExitCode.Done : ExitCode.No }),
                ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["description"] = Text("The folder that scripthost was started in.") } },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. report.Findings.Select(f => SarifResult.Of(f, rules.IndexOf(f), report.IsComparison))]),
            }),
        });
    }

    public static JsonObject Text(string text) => new() { ["text"] = text };

    private static JsonObject Driver(SarifRules rules)
    {
        var version = typeof(SarifFormat).Assembly.GetName().Version!; // every assembly of ours has one
        return new JsonObject { ["name"] = "scripthost", ["semanticVersion"] = version.ToString(3), ["informationUri"] = "https://scripthost.example/", ["rules"] = rules.Json() };
    }
}
