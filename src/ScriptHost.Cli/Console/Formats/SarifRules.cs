using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ScriptHost.Cli.Checks;
using ScriptHost.Cli.RulePages;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Catalog;

namespace ScriptHost.Cli.Formats;

/// <summary>The rules that a report needs, in the order of their ids.</summary>
internal sealed class SarifRules(CheckReport report)
{
    private readonly ImmutableArray<string> _ids = [.. report.Findings.Select(f => f.Diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];

    public int IndexOf(Finding finding) => _ids.IndexOf(finding.Diagnostic.Id);

    public JsonArray Json() => new([.. _ids.Select(id => RuleCatalog.Find(id) is { } rule ? OfOurs(rule) : new JsonObject { ["id"] = id })]);

    public static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static JsonObject OfOurs(RuleFacts rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = SarifFormat.Text(rule.Title),
        ["fullDescription"] = SarifFormat.Text(RulePage.Section(rule, "What it finds")),
        ["help"] = new JsonObject { ["text"] = PlainText.Of(RulePage.Body(rule)), ["markdown"] = RulePage.Body(rule).Trim() },
        ["helpUri"] = rule.HelpLink,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
        ["properties"] = Properties(rule),
    };

    private static JsonObject Properties(RuleFacts rule)
    {
        var properties = new JsonObject { ["category"] = rule.Category };
        if (!rule.Id.StartsWith("SH0", StringComparison.Ordinal) || rule.Severity != Severity.Error) return properties;
        properties["tags"] = new JsonArray("security");
        properties["security-severity"] = "8.0"; // GitHub sorts by it: 7.0 to 8.9 is high
        return properties;
    }
}
