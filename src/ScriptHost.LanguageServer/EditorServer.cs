using System.Diagnostics;
using System.Text.Json;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Rpc;

namespace ScriptHost.LanguageServer;

/// <summary>A server for one editor: the Language Server Protocol 3.17 over two streams. Scripts are checked by the line that would deploy them, as they stand in the editor.</summary>
public sealed class EditorServer(EditorServerOptions options)
{
    private const int Done = 0;
    private const int Broken = 1;

    private readonly TaskCompletionSource _editorGone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _initialized;
    private bool _shutDown;

    /// <returns>0 when the editor said goodbye as the protocol asks, else 1.</returns>
    public async Task<int> RunAsync(Stream input, Stream output, TextWriter log, CancellationToken cancellationToken)
    {
        // Checks block their thread while a worker works.
        ThreadPool.SetMinThreads(16, 16);
        using var messages = new MessageStream(input, output);
        var connection = new Connection(messages, log.WriteLine) { Refusal = Refusal };
        using var desk = new Desk(options, connection, log.WriteLine);
        if (options.Likely is { } likely) desk.Expect(likely);
        AddLifecycle(connection, desk);
        desk.AddTo(connection);
        try
        {
            await Task.WhenAny(connection.RunAsync(cancellationToken), _editorGone.Task).Unwrap().ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            await log.WriteLineAsync(e.Message).ConfigureAwait(false);
            return Broken;
        }
        return _shutDown ? Done : Broken;
    }

    private void AddLifecycle(Connection connection, Desk desk)
    {
        connection.OnRequest("initialize", LspJson.Default.InitializeParams, LspJson.Default.JsonElement, start =>
        {
            if (_initialized) throw new RpcException(ErrorCode.InvalidRequest, "'initialize' was sent before; send it once.");
            _initialized = true;
            if (start.ProcessId is { } editor) Watch(editor);
            desk.Open(start);
            return _ => Task.FromResult(Capabilities.Answer);
        });
        connection.OnNotification("initialized", LspJson.Default.Nothing, _ => desk.WatchFiles());
        connection.OnRequest("shutdown", LspJson.Default.Nothing, LspJson.Default.JsonElement, _ =>
        {
            _shutDown = true;
            return _ => Task.FromResult(JsonElement.Parse("null"));
        });
        connection.OnNotification("exit", LspJson.Default.Nothing, _ => connection.End());
    }

    private RpcException? Refusal(string method) =>
        method == "exit" ? null
        : _shutDown ? new RpcException(ErrorCode.InvalidRequest, $"'{method}' came after 'shutdown'; only 'exit' may.")
        : _initialized || method == "initialize" ? null
        : new RpcException(ErrorCode.NotInitialized, $"'{method}' came before 'initialize'; send that first.");

    // An editor that was killed says no goodbye, and some leave the pipe open.
    private void Watch(int editor)
    {
        try
        {
            var process = Process.GetProcessById(editor);
            process.EnableRaisingEvents = true;
            process.Exited += (_, _) => _editorGone.TrySetResult();
            if (process.HasExited) _editorGone.TrySetResult();
        }
        catch (ArgumentException) // it is gone already
        {
            _editorGone.TrySetResult();
        }
    }
}
