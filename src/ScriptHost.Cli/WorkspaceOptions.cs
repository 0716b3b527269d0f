using System.Collections.Immutable;
using System.CommandLine;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Cli;

/// <summary>The options that say where contracts and scripts are; what they leave out comes from <c>scripthost.yaml</c>.</summary>
internal sealed class WorkspaceOptions
{
    private readonly Option<string[]> _contracts = new("--contracts") { Description = "A contract plug-in: its folder, assembly or project. Repeatable; instead of those in scripthost.yaml.", HelpName = "DIR|DLL", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _scripts = new("--scripts") { Description = "The folder of the scripts. Default: 'scripts' in scripthost.yaml.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(_contracts);
        AddScriptsTo(command);
    }

    /// <summary>For commands that need no contract here, because a server has it.</summary>
    public void AddScriptsTo(Command command) => command.Add(_scripts);

    /// <exception cref="UsageException">scripthost.yaml cannot be used; its diagnostics were shown.</exception>
    public Workspace Workspace(ParseResult parsed, Terminal terminal)
    {
        var read = Compiler.Intake.Workspace.Around(Environment.CurrentDirectory);
        if (read.Workspace is not { } workspace)
        {
            foreach (var diagnostic in read.Diagnostics) terminal.Say(DiagnosticText.Of(Report.FromHere(diagnostic, ""), colours: false));
            throw new UsageException($"{DiagnosticText.Count(read.Diagnostics.Length, "error")} in {Compiler.Intake.Workspace.FileName}; correct it, or remove it and use options.");
        }
        return workspace with
        {
            Contracts = parsed.GetValue(_contracts) is { Length: > 0 } places ? [.. places.Select(Path.GetFullPath)] : workspace.Contracts,
            Scripts = parsed.GetValue(_scripts) is { } scripts ? Existing(scripts) : workspace.Scripts,
        };
    }

    /// <summary>The options alone, as full paths: for who finds the workspace later.</summary>
    public (ImmutableArray<string> Contracts, string? Scripts) Given(ParseResult parsed) =>
        ([.. (parsed.GetValue(_contracts) ?? []).Select(Path.GetFullPath)], parsed.GetValue(_scripts) is { } scripts ? Existing(scripts) : null);

    /// <summary>The options as they were given, so that the next command finds the same; empty when none were.</summary>
    public string Repeat(ParseResult parsed) =>
        string.Concat((parsed.GetValue(_contracts) ?? []).Select(c => $" --contracts {Shell.Quoted(c)}")) + (parsed.GetValue(_scripts) is { } scripts ? $" --scripts {Shell.Quoted(scripts)}" : "");

    /// <summary>The contracts of the workspace, for work that ends with this process.</summary>
    public static ImmutableArray<LoadedContract> Load(Workspace workspace) => ContractPlugins.Load(workspace.Contracts, LoadMode.Trial);

    /// <summary>The contract with an id, or what to do when there is none.</summary>
    public static LoadedContract Find(ImmutableArray<LoadedContract> contracts, ContractId id) =>
        contracts.FirstOrDefault(c => c.Id == id)
        ?? throw new UsageException(contracts.IsEmpty
            ? $"There is no contract '{id}', because no contract plug-in is named. Name one with --contracts, or in {Compiler.Intake.Workspace.FileName}."
            : $"There is no contract '{id}'{Suggestion.Clause(id.ToString(), contracts.Select(c => c.Id.ToString()))}. The plug-ins here have {string.Join(", ", contracts.Select(c => c.Id))}.");

    private static string Existing(string folder) =>
        Directory.Exists(folder) ? Path.GetFullPath(folder) : throw new UsageException($"There is no folder '{folder}'.");
}
