using System.CommandLine;
using ScriptHost.Cli.Hosts;
using ScriptHost.Compiler.Intake;
using ScriptHost.Registry;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Captures;

/// <summary><c>--captures FILE</c>, <c>--data DIR</c> and <c>--host URL</c>: where recorded decisions come from. Without any, the data folder of scripthost.yaml.</summary>
internal sealed class CaptureSource
{
    private readonly Option<string?> _file = new("--captures") { Description = "A capture file (JSONL), or - for stdin.", HelpName = "FILE|-" };
    private readonly Option<string?> _data = new("--data") { Description = "The data folder of a server on this machine. Default: 'data' in scripthost.yaml.", HelpName = "DIR" };
    private readonly HostOption _host = new();
    private readonly bool _takesFile;

    /// <param name="takesFile">Whether captures may come from a file.</param>
    public CaptureSource(bool takesFile) => _takesFile = takesFile;

    public void AddTo(Command command)
    {
        if (_takesFile) command.Add(_file);
        command.Add(_data);
        command.Add(_host.Option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_data) is not null && result.GetResult(_host.Option) is not null) result.AddError("--data and --host exclude each other; leave one out.");
        });
    }

    public bool IsHost(ParseResult parsed) => parsed.GetValue(_host.Option) is not null;

    /// <summary>The options as they were given, so that the next command reads the same.</summary>
    public string Repeat(ParseResult parsed) =>
        (_takesFile && parsed.GetValue(_file) is { } file ? $" --captures {Shell.Quoted(file)}" : "") + (parsed.GetValue(_data) is { } data ? $" --data {Shell.Quoted(data)}" : "") + _host.Repeat(parsed);

    /// <summary>Whether captures are read from a file.</summary>
    public bool IsFile(ParseResult parsed) => _takesFile && parsed.GetValue(_file) is not null;

    /// <summary>The registry of the source; of a capture file, the one that is here.</summary>
    public VersionSource Versions(ParseResult parsed, Workspace workspace) =>
        IsHost(parsed) ? new HostVersions(_host.Url(parsed, workspace))
        : new DataVersions(DataFolder(parsed, workspace));

    /// <summary>Captures as they are read, the newest first, but those of a file in its order.</summary>
    /// <param name="bad">Told of lines of a file that are no captures.</param>
    /// <exception cref="UsageException">There is no such file or folder.</exception>
    public IEnumerable<Capture> Read(ParseResult parsed, Workspace workspace, CaptureQuery query, Action<CaptureLine> bad, CancellationToken cancellationToken) =>
        _takesFile && parsed.GetValue(_file) is { } file ? CaptureFiles.Read(file, query, bad)
        : IsHost(parsed) ? new HostCaptures(_host.Url(parsed, workspace)).Read(query, bad, cancellationToken)
        : FromData(DataFolder(parsed, workspace), query, cancellationToken);

    /// <summary>One capture by its id; what says why there is none ends the command.</summary>
    public async Task<Capture> FindAsync(ParseResult parsed, Workspace workspace, string id, CancellationToken cancellationToken)
    {
        if (_takesFile && parsed.GetValue(_file) is { } file)
            return CaptureFiles.Read(file, new CaptureQuery(), _ => { }).FirstOrDefault(c => c.Id == id) ?? throw new UsageException($"The capture file '{file}' has no decision '{id}'.");
        if (IsHost(parsed)) return await new HostCaptures(_host.Url(parsed, workspace)).FindAsync(id, cancellationToken).ConfigureAwait(false);
        var folder = DataFolder(parsed, workspace);
        using var store = Open(folder);
        return await store.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new UsageException($"The captures of '{Report.FromHere(folder)}' have no decision '{id}': it was not recorded, it aged out, or another host made it. A running server can say which: --host URL");
    }

    public string DataFolder(ParseResult parsed, Workspace workspace) => parsed.GetValue(_data) is { } data ? Path.GetFullPath(data) : workspace.Data;

    public static SqliteCaptures Open(string folder) => SqliteCaptures.Exists(folder)
        ? SqliteCaptures.Open(folder, CaptureLimits.Default, TimeProvider.System)
        : throw new UsageException($"There are no captures in '{Report.FromHere(folder)}'. Serve decisions from there, or name another folder with --data, or a server with --host.");

    private static IEnumerable<Capture> FromData(string folder, CaptureQuery query, CancellationToken cancellationToken)
    {
        using var store = Open(folder);
        foreach (var capture in store.ReadAsync(query, cancellationToken).ToBlockingEnumerable(cancellationToken)) yield return capture;
    }
}
