using System.CommandLine;
using ScriptHost.Cli.AllowLists;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost allowlist explain|report|diff</c>: what scripts may touch of .NET, why, and what would change.</summary>
internal static class AllowListCommand
{
    public static Command Create(Terminal terminal) => new Command("allowlist", "Show what scripts may use of .NET, why, and what would change.") { Explain(terminal), Report(terminal), Diff(terminal) };

    private static Command Explain(Terminal terminal)
    {
        var member = new Argument<string>("member") { Description = "A type or member, by name (Math.Sqrt, string.Split, List) or documentation id." };
        var format = new Format();
        var command = new Command("explain", "Say whether scripts may use a member, what it costs, and why; or what to use instead.") { member, format.Option };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(member);
            var found = Explanation.Of(asked);
            if (found.Count == 0) throw new UsageException($"Neither the allow-list nor .NET has '{asked}'{(Explanation.Near(asked) is { } near ? $"; did you mean '{near}'" : "")}.");
            if (format.IsJson(parsed)) Format.Json(terminal, found);
            else foreach (var (i, one) in found.Index()) terminal.Data(Text(one, i > 0 && found[i - 1].Why == one.Why && found[i - 1].Instead == one.Instead));
            return found.Any(e => e.Allowed) ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }

    private static Command Report(Terminal terminal)
    {
        var command = new Command("report", "Print the whole list as a page of Markdown; docs/allow-list.md is this page.");
        command.SetAction(_ =>
        {
            terminal.Data(ListPage.Of(ListFiles.OfProduct).TrimEnd('\n'));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Diff(Terminal terminal)
    {
        var lists = new Argument<string[]>("lists") { Description = "Two lists, each a folder of .txt files or one file; one list is compared with the product's; none: the product's with the .NET that runs.", Arity = new ArgumentArity(0, 2) };
        var format = new Format();
        var command = new Command("diff", "Compare two lists, or the list with the running .NET. Exit code 1 when they differ.") { lists, format.Option };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetValue(lists) ?? [];
            ListChange[] changes = paths switch
            {
                [] => [.. ListChange.OfFramework(AllowList.Default, KnownRefused.Ids)],
                [var one] => [.. ListChange.Between(AllowList.Default, ListFiles.Read(one))],
                _ => [.. ListChange.Between(ListFiles.Read(paths[0]), ListFiles.Read(paths[1]))],
            };
            if (format.IsJson(parsed)) Format.Json(terminal, changes.Select(c => new { Kind = c.Kind.ToString(), c.Id, c.Note }));
            else foreach (var change in changes) terminal.Data(change.ToString());
            terminal.Say($"{DiagnosticText.Count(changes.Count(c => c.Kind == '+'), "addition")}, {DiagnosticText.Count(changes.Count(c => c.Kind == '-'), "removal")}, {DiagnosticText.Count(changes.Count(c => c.Kind == '~'), "other price")}{(paths.Length == 0 ? $" between the allow-list and {Framework.Version}" : "")}");
            if (changes.Length > 0 && paths.Length == 0) terminal.Next($"allowlist explain '{changes[0].Id}'");
            return changes.Length == 0 ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }

    private static string Text(Explanation one, bool forTheSameReason)
    {
        List<string> lines = [$"{(one.Allowed ? "allowed" : "refused"),-8} {one.Id}"];
        if (one.Cost is { } cost) lines.Add($"  cost   {cost}{(one.Guard is { } guard ? $", charged before the call by {guard}" : "")}");
        if (one.Line is { } line) lines.Add($"  line   {line}");
        if (forTheSameReason) return string.Join('\n', lines);
        if (one.Why.Length > 0) lines.Add($"  why    {one.Why}");
        if (one.Instead is { } instead) lines.Add($"  use    {instead}");
        return string.Join('\n', lines);
    }
}
