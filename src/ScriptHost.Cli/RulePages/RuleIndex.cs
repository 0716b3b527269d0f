using System.Globalization;
using System.Text;
using ScriptHost.Compiler.Catalog;

namespace ScriptHost.Cli.RulePages;

/// <summary>All rules as a page of documentation, <c>docs/rules/README.md</c>.</summary>
internal static class RuleIndex
{
    private static readonly (string Prefix, string Heading)[] Ranges =
    [
        ("SH0", "Safety"), ("SH1", "Contract"), ("SH2", "Determinism and state"), ("SH3", "Performance, where every decision passes"), ("SH4", "Numerics"), ("SH5", "Review"),
    ];

    public static string Markdown()
    {
        var page = new StringBuilder()
            .Append("# Rules\n")
            .Append("Written by `scripthost explain --format markdown`; a test compares. The same rules run in `scripthost check`, in the gate of a server and in the editor.\n")
            .Append("Severities are set in `.editorconfig`, as in `dotnet_diagnostic.SH4001.severity = error`; what is not configurable cannot be lowered there, nor by `#pragma`.\n");
        foreach (var (prefix, heading) in Ranges) Append(page, heading, [.. RuleCatalog.All.Where(r => r.Id.StartsWith(prefix, StringComparison.Ordinal))]);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string heading, RuleFacts[] rules)
    {
        if (rules.Length == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| rule | what it finds | severity | configurable | code fix |\n|---|---|---|---|---|\n");
        foreach (var rule in rules)
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {DiagnosticText.Name(rule.Severity)} | {RuleHead.Configurable(rule)} | {RuleHead.Fix(rule)} |\n");
    }
}
