using System.CommandLine;
using System.CommandLine.Parsing;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Cli;

/// <summary>What was probably meant by a word that the command line does not know.</summary>
internal static class Slip
{
    /// <summary>The nearest verb or option; null when none is near.</summary>
    public static string? Of(string word, Command command) =>
        Suggestion.For(word, word.StartsWith('-')
            ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options)).SelectMany(o => o.Aliases.Append(o.Name))
            : command.Subcommands.Select(c => c.Name));

    /// <summary>Refuses values that look like a misspelt option; without it '--contrcts' would be a path.</summary>
    public static void RefuseOptions(ArgumentResult values)
    {
        foreach (var word in values.Tokens.Select(t => t.Value).Where(v => v.Length > 1 && v.StartsWith('-')))
            values.AddError($"Unknown option '{word}'{(Of(word, (values.Parent as CommandResult)!.Command) is { } near ? $"; did you mean '{near}'" : "")}."); // an argument belongs to a command
    }

    /// <summary>How the command was called: <c>scripthost check</c>.</summary>
    public static string Path(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "scripthost" : $"scripthost {parsed.CommandResult.Command.Name}";
}
