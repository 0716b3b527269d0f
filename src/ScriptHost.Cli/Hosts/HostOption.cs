using System.CommandLine;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Hosts;

/// <summary><c>--host URL|NAME</c>: which running server is asked.</summary>
internal sealed class HostOption
{
    public static readonly Uri Local = new("http://127.0.0.1:5080");

    public Option<string?> Option { get; } = new("--host") { Description = "The server: its URL, or its name under 'hosts' in scripthost.yaml. Default: 'default' there, or http://127.0.0.1:5080.", HelpName = "URL|NAME" };

    public Uri Url(ParseResult parsed, Workspace workspace)
    {
        if (parsed.GetValue(Option) is not { } word) return workspace.Hosts.GetValueOrDefault("default") ?? Local;
        if (workspace.Hosts.TryGetValue(word, out var known)) return known;
        if (Uri.TryCreate(word, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
        throw new UsageException($"'{word}' is neither a URL nor a host of {Workspace.FileName}{Suggestion.Clause(word, workspace.Hosts.Keys)}. Write a URL such as {HostClient.Shown(Local)}.");
    }

    /// <summary>The option as it was given, for the next command; empty when it was not.</summary>
    public string Repeat(ParseResult parsed) => parsed.GetValue(Option) is { } word ? $" --host {Shell.Quoted(word)}" : "";
}
