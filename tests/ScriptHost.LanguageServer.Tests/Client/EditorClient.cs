using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ScriptHost.LanguageServer.Tests.Client;

/// <summary>An editor without a screen: the built <c>scripthost lsp</c> as a process, spoken to over its pipes. Written without the server's code, so that both must be right.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process? _process;
    private readonly Stream _toServer;
    private readonly Stream _fromServer;
    private readonly Task<int> _ended;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = [];
    private readonly Channel<JsonNode> _published = Channel.CreateUnbounded<JsonNode>();
    private readonly Task _reading;
    private readonly TaskCompletionSource<JsonNode> _unaddressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastId;

    private EditorClient(Process process) : this(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, ExitOfAsync(process), process.StandardError.ReadToEndAsync()) => _process = process;

    private EditorClient(Stream toServer, Stream fromServer, Task<int> ended, Task<string> talk)
    {
        (_toServer, _fromServer, _ended, Talk) = (toServer, fromServer, ended, talk);
        _reading = Task.Run(ReadAllAsync);
    }

    /// <summary>What the server wrote to standard error until its end.</summary>
    public Task<string> Talk { get; }

    /// <summary>The first answer to no request in particular: what the server read was none.</summary>
    public Task<JsonNode> Unaddressed => _unaddressed.Task.WaitAsync(Limit);

    public int ProcessId => _process?.Id ?? throw new InvalidOperationException("The server runs in this process.");

    /// <summary>Requests of the server to the editor, by method; all are answered with null.</summary>
    public ConcurrentQueue<JsonNode> Asked { get; } = [];

    public static EditorClient Start(string folder, params string[] options) => StartProgram(Environment.GetEnvironmentVariable("SCRIPTHOST_LSP") ?? Built.CommandLine, folder, options);

    private static EditorClient StartProgram(string program, string folder, params string[] options)
    {
        var start = new ProcessStartInfo(program, ["lsp", .. options])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        return new EditorClient(Process.Start(start)!); // a program that is started without the shell gives a process
    }

    /// <summary>A server in this process, with a checker of the test's.</summary>
    public static async Task<EditorClient> OpenAsync(string folder, Func<ImmutableArray<string>, IChecker> checker)
    {
        var (toServer, fromServer) = (new AnonymousPipeServerStream(PipeDirection.Out), new AnonymousPipeServerStream(PipeDirection.In));
        var (input, output) = (new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle), new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle));
        var log = new StringWriter();
        var ended = Task.Run(async () =>
        {
            await using (input)
            await using (output)
                return await new EditorServer(new EditorServerOptions([], null, null, checker, null, null)).RunAsync(input, output, TextWriter.Synchronized(log), CancellationToken.None);
        });
        var client = new EditorClient(toServer, fromServer, ended, ended.ContinueWith(_ => log.ToString(), TaskScheduler.Default));
        await client.RequestAsync("initialize", Initialize(folder));
        await client.NotifyAsync("initialized", new JsonObject());
        return client;
    }

    /// <summary>A server that has the folder open.</summary>
    public static Task<EditorClient> OpenAsync(string folder, params string[] options) => OpenAsync(Start(folder, options), folder);

    /// <summary>The same of another build.</summary>
    public static Task<EditorClient> OpenProgramAsync(string program, string folder) => OpenAsync(StartProgram(program, folder), folder);

    private static async Task<EditorClient> OpenAsync(EditorClient client, string folder)
    {
        await client.RequestAsync("initialize", Initialize(folder));
        await client.NotifyAsync("initialized", new JsonObject());
        return client;
    }

    public static JsonObject Initialize(string folder) => new() { ["processId"] = Environment.ProcessId, ["rootUri"] = Uri(folder), ["capabilities"] = new JsonObject() };

    public static string Uri(string path) => new Uri(path).AbsoluteUri;

    /// <summary>The result.</summary>
    /// <exception cref="ServerError">The server answered with an error.</exception>
    public async Task<JsonNode?> RequestAsync(string method, JsonNode? parameters)
    {
        var answer = await Begin(method, parameters, out _);
        return answer["error"] is { } error ? throw new ServerError((int)error["code"]!, (string)error["message"]!) : answer["result"]; // ! an error has both
    }

    /// <summary>The whole answer, later.</summary>
    public Task<JsonNode> Begin(string method, JsonNode? parameters, out int id)
    {
        id = Interlocked.Increment(ref _lastId);
        var answer = _waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters?.DeepClone() });
        return sent.ContinueWith(_ => answer.Task.WaitAsync(Limit), TaskScheduler.Default).Unwrap();
    }

    public Task NotifyAsync(string method, JsonNode? parameters) => SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters?.DeepClone() });

    /// <summary>Exactly these bytes.</summary>
    public async Task SendAsync(string header, string body)
    {
        await _toServer.WriteAsync(Encoding.UTF8.GetBytes(header + "\r\n\r\n" + body));
        await _toServer.FlushAsync();
    }

    public Task SendAsync(JsonNode message)
    {
        var body = message.ToJsonString();
        return SendAsync(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}"), body);
    }

    /// <summary>The next list of diagnostics that the server publishes for a file in this version.</summary>
    public async Task<JsonArray> PublishedAsync(string path, int? version)
    {
        using var limit = new CancellationTokenSource(Limit);
        await foreach (var list in _published.Reader.ReadAllAsync(limit.Token))
            if ((string?)list["uri"] == Uri(path) && (int?)list["version"] == version) return list["diagnostics"]!.AsArray(); // a list has diagnostics
        throw new InvalidOperationException($"The server ended before it published diagnostics for '{path}':\n{await Talk}");
    }

    /// <summary>Closes the pipe without a goodbye.</summary>
    public void Hang() => _toServer.Close();

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await RequestAsync("shutdown", null);
        await NotifyAsync("exit", null);
        return await ExitCodeAsync();
    }

    public Task<int> ExitCodeAsync() => _ended.WaitAsync(Limit);

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) _process.Kill();
        await _toServer.DisposeAsync();
        await _ended;
        await _reading;
        _process?.Dispose();
    }

    private static async Task<int> ExitOfAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private async Task ReadAllAsync()
    {
        while (await BodyAsync(_fromServer) is { } body) Take(JsonNode.Parse(body)!); // a message is an object
        _published.Writer.TryComplete();
        foreach (var waiting in _waiting.Values) waiting.TrySetException(new InvalidOperationException($"The server ended:\n{await Talk}"));
    }

    private void Take(JsonNode message)
    {
        var method = (string?)message["method"];
        if (method is not null && message["id"] is { } id)
        {
            Asked.Enqueue(message);
            _ = SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = null });
        }
        else if (method == "textDocument/publishDiagnostics") _published.Writer.TryWrite(message["params"]!);
        else if (method is null && (int?)message["id"] is { } answered && _waiting.TryRemove(answered, out var waiting)) waiting.TrySetResult(message);
        else if (method is null && message["id"] is null) _unaddressed.TrySetResult(message);
    }

    private static async Task<byte[]?> BodyAsync(Stream input)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await input.ReadAsync(one) == 0) return null;
            header.Append((char)one[0]);
        }
        var body = new byte[int.Parse(header.ToString().Split("\r\n").Single(l => l.StartsWith("Content-Length: ", StringComparison.Ordinal))[16..], CultureInfo.InvariantCulture)];
        await input.ReadExactlyAsync(body);
        return body;
    }
}

internal sealed class ServerError(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
