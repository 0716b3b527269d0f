using System.CommandLine;
using ScriptHost.Cli.Hosts;
using ScriptHost.Compiler.Intake;

namespace ScriptHost.Cli.Reviews;

/// <summary>Where recorded decisions come from: <c>--captures FILE</c>, <c>--data DIR</c> or <c>--host URL</c>.</summary>
internal sealed class CaptureOptions
{
    private readonly Option<string?> _file = new("--captures") { Description = "Recorded decisions: a file of 'scripthost captures export'.", HelpName = "FILE" };
    private readonly Option<string?> _data = new("--data") { Description = "Recorded decisions and versions: the data folder of a server on this machine.", HelpName = "DIR" };
    private readonly HostOption _host = new();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_file, _data, _host.Option]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(_file), result.GetValue(_data), result.GetValue(_host.Option) }.Count(v => v is not null) > 1) result.AddError("--captures, --data and --host exclude each other; name one of them.");
        });
    }

    public ICaptureSource Read(ParseResult parsed, Workspace workspace) =>
        parsed.GetValue(_file) is { } file ? new CaptureFileSource(file)
        : parsed.GetValue(_data) is { } data ? new CaptureDataSource(Path.GetFullPath(data))
        : parsed.GetValue(_host.Option) is not null ? new CaptureHostSource(_host.Url(parsed, workspace))
        : new NoCaptures();

    /// <summary>The data folder that versions are looked for in.</summary>
    public string Data(ParseResult parsed, Workspace workspace) => parsed.GetValue(_data) is { } data ? Path.GetFullPath(data) : workspace.Data;

    public string Repeat(ParseResult parsed) =>
        parsed.GetValue(_file) is { } file ? $" --captures {Shell.Quoted(file)}" : parsed.GetValue(_data) is { } data ? $" --data {Shell.Quoted(data)}" : _host.Repeat(parsed);
}
