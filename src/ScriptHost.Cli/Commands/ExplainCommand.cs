using System.CommandLine;
using ScriptHost.Cli.RulePages;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Catalog;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost explain [SHnnnn]</c>: what a rule finds, why, and what to write instead; without an id, every rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("rule") { Description = "The id of a rule, such as SH2001. Default: the list of all.", Arity = ArgumentArity.ZeroOrOne };
        id.Validators.Add(Slip.RefuseOptions);
        var format = new Format("text", "markdown", "json");
        var command = new Command("explain", "Explain a rule: what it finds, why, and what to write instead.") { id, format.Option };
        command.SetAction(parsed =>
        {
            var rule = parsed.GetValue(id) is { } asked ? Find(asked) : null;
            if (format.IsJson(parsed)) Format.Json(terminal, rule is null ? RuleCatalog.All.Select(Document) : Document(rule));
            else if (format.Is(parsed, "markdown")) terminal.Data((rule is null ? RuleIndex.Markdown() : RulePage.Markdown(rule)).TrimEnd('\n'));
            else if (rule is null) List(terminal);
            else terminal.Data($"{rule.Id} {rule.Title}\n{RuleHead.Line(rule)}\n{PlainText.Of(RulePage.Body(rule))}");
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="UsageException">Nobody has a rule of this id.</exception>
    private static RuleFacts Find(string id)
    {
        if (RuleCatalog.Find(id) is { } rule) return rule;
        if (id.StartsWith("CS", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"'{id}' is a message of the C# compiler, not a rule of ScriptHost; its documentation is at https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-messages/.");
        throw new UsageException($"There is no rule '{id}'{Suggestion.Clause(id.ToUpperInvariant(), RuleCatalog.All.Select(r => r.Id))}. 'scripthost explain' lists all.");
    }

    private static void List(Terminal terminal)
    {
        foreach (var rule in RuleCatalog.All) terminal.Data($"{rule.Id}  {DiagnosticText.Name(rule.Severity),-7}  {(RuleHead.HasFix(rule) ? "fix" : "   ")}  {rule.Title}");
        terminal.Next($"explain {RuleCatalog.All[0].Id}");
    }

    private static object Document(RuleFacts rule) => new
    {
        rule.Id, rule.Title, rule.Category, Severity = DiagnosticText.Name(rule.Severity), rule.Message, rule.IsConfigurable, HasFix = RuleHead.HasFix(rule), rule.HelpLink,
        Sections = RulePage.Sections(rule), Page = RulePage.Markdown(rule),
    };
}
