using ScriptHost.Compiler.Catalog;
using ScriptHost.Fixes;

namespace ScriptHost.Cli.RulePages;

/// <summary>What a page says about its rule before the first section, from the rule itself.</summary>
internal static class RuleHead
{
    public static string Of(RuleFacts rule) =>
        $"""
        # {rule.Id} {rule.Title}
        <!-- Down to the first section this page is written by SCRIPTHOST_APPROVE=1 dotnet test tests/ScriptHost.Cli.Tests; the sections by people. -->

        | category | severity | configurable | code fix |
        |---|---|---|---|
        | {rule.Category} | {DiagnosticText.Name(rule.Severity)} | {Configurable(rule)} | {Fix(rule)} |

        Says: {Code(rule.Message)}

        """.ReplaceLineEndings("\n");

    /// <summary>The same on one line, for a terminal.</summary>
    public static string Line(RuleFacts rule) =>
        $"{rule.Category}, {DiagnosticText.Name(rule.Severity)}, {(rule.IsConfigurable ? $"configurable: dotnet_diagnostic.{rule.Id}.severity" : "not configurable")}{(HasFix(rule) ? $", code fix: scripthost fix --rule {rule.Id}" : "")}";

    public static bool HasFix(RuleFacts rule) => FixCatalog.Ids.Contains(rule.Id);

    public static string Configurable(RuleFacts rule) => rule.IsConfigurable ? "yes" : "no";

    public static string Fix(RuleFacts rule) => HasFix(rule) ? "yes" : "no";

    // A message may hold back-quotes of its own.
    private static string Code(string message) => message.Contains('`', StringComparison.Ordinal) ? $"`` {message} ``" : $"`{message}`";
}
