using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ScriptHost.Cli.Fixing;
using ScriptHost.Compiler.Catalog;
using ScriptHost.Compiler.Intake;
using ScriptHost.Fixes;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Commands;

/// <summary><c>scripthost fix [paths…]</c>: applies the code fixes of the rules to the files.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths") { Description = "Points, point folders, script files or a scripts folder. Default: every point and what it loads.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(Slip.RefuseOptions);
        var contract = ContractOption.Make("The contract of a file that belongs to no point.");
        var workspace = new WorkspaceOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing; print what would change as a unified diff." };
        var rules = new Option<string[]>("--rule") { Description = "Only the fixes of this rule; also one that changes what a script decides. Repeatable.", HelpName = "SHnnnn" };
        var command = new Command("fix", "Apply the code fixes of the rules to script files.") { paths, contract, dryRun, rules };
        workspace.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var here = workspace.Workspace(parsed, terminal);
            var contracts = WorkspaceOptions.Load(here);
            if (parsed.GetValue(contract) is { } loose) WorkspaceOptions.Find(contracts, loose);
            string[] words = parsed.GetValue(paths) ?? [];
            var run = new FixRun(contracts, new FixChoice(Wanted(parsed.GetValue(rules) ?? []), _ => true), IsNamed(here, words));
            foreach (var script in new ScriptFinder(here, parsed.GetValue(contract)).All(words))
                await terminal.BusyAsync($"fixing {script.Name}", async () => { await run.FixAsync(script, cancellationToken).ConfigureAwait(false); return 0; }).ConfigureAwait(false);
            foreach (var note in run.Notes) terminal.Say(note);
            return Finish(terminal, run, parsed.GetValue(dryRun));
        });
        return command;
    }

    private static int Finish(Terminal terminal, FixRun run, bool dryRun)
    {
        var files = DiagnosticText.Count(run.Files.Changed.Count(), "file");
        var findings = DiagnosticText.Count(run.Fixed, "finding");
        if (dryRun)
        {
            foreach (var (path, before, now) in run.Files.Changed) terminal.Data(UnifiedDiff.Of(Report.FromHere(path), Text(before), Text(now)));
            terminal.Say($"would fix {findings} in {files}");
            if (run.Fixed > 0) terminal.Next("fix");
            return ExitCode.Done;
        }
        run.Files.Save();
        terminal.Say($"fixed {findings} in {files}");
        terminal.Next("check");
        return ExitCode.Done;
    }

    /// <exception cref="UsageException">A rule is not there, or has no fix.</exception>
    private static ImmutableSortedSet<string> Wanted(string[] ids)
    {
        foreach (var id in ids)
        {
            if (RuleCatalog.Find(id) is not { } rule) throw new UsageException($"There is no rule '{id}'{Suggestion.Clause(id.ToUpperInvariant(), FixCatalog.Ids)}. 'scripthost explain' lists all.");
            if (!FixCatalog.Ids.Contains(rule.Id)) throw new UsageException($"The rule {rule.Id} has no code fix; 'scripthost explain {rule.Id}' says what to write instead. Rules with a fix are {string.Join(", ", FixCatalog.Ids)}.");
        }
        return [.. ids.Select(id => id.ToUpperInvariant())];
    }

    /// <summary>Whether a file lies under one of the words, or under the scripts folder when there are none.</summary>
    private static Func<string, bool> IsNamed(Workspace workspace, string[] words)
    {
        string[] places = [.. (words.Length == 0 ? [workspace.Scripts] : words).Select(w => Place(workspace, w))];
        return file => places.Any(p => file == p || file.StartsWith(p + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static string Place(Workspace workspace, string word)
    {
        var path = Path.GetFullPath(word);
        return Path.TrimEndingDirectorySeparator(Path.Exists(path) ? path : Path.Combine(workspace.Scripts, word));
    }

    private static string Text(ImmutableArray<byte> bytes) => Encoding.UTF8.GetString(bytes.AsSpan());
}
