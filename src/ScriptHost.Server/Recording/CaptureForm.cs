using System.Collections.Immutable;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;
using ScriptHost.Server.Http;

namespace ScriptHost.Server;

/// <summary>Makes the captures of one point: inputs and outputs as the contract's JSON, without what the contract marks as sensitive.</summary>
internal sealed class CaptureForm<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly string _point;
    private readonly ContractId _contract;
    private readonly ContractJson<TInput, TOutput> _json;
    private readonly Redactor? _inputs;
    private readonly Redactor? _outputs;
    private readonly ImmutableArray<string> _redacted;

    public CaptureForm(string point, ContractId contract, ContractJson<TInput, TOutput> json)
    {
        (_point, _contract, _json) = (point, contract, json);
        (_inputs, _outputs) = (Redactor.For(json.Input), Redactor.For(json.Output));
        _redacted = [.. Under("/input", _inputs), .. Under("/output", _outputs)];
    }

    /// <summary>Writes a line. On the request's thread: what waits to be kept is then of known size, and nothing of the request is held.</summary>
    /// <param name="input">Enriched: what the script saw.</param>
    /// <param name="output">As the caller gets it; null when there is none.</param>
    public void Write(JsonBuffer target, in Made<TInput, TOutput> made, TInput input, ReadOnlyMemory<byte>? output, Stop? stop)
    {
        var buffer = JsonBuffer.Take();
        try
        {
            _json.WriteInput(buffer.Json, input);
            buffer.Json.Flush();
            CaptureFile.Write(target, new Capture(made.Id.ToString(), _point, made.Deployment.Version, _contract, made.Id.At, Without(_inputs, buffer.Written), Without(_outputs, output), stop, made.Decision.Usage) { Redacted = _redacted });
        }
        finally
        {
            buffer.Return();
        }
    }

    private static ReadOnlyMemory<byte> Without(Redactor? sensitive, ReadOnlyMemory<byte> json) => sensitive is null ? json : sensitive.Redact(json);

    private static ReadOnlyMemory<byte>? Without(Redactor? sensitive, ReadOnlyMemory<byte>? json) => json is { } given ? Without(sensitive, given) : default(ReadOnlyMemory<byte>?); // a bare null would become an empty text

    private static IEnumerable<string> Under(string place, Redactor? redactor) => redactor is null ? [] : redactor.Pointers.Select(p => place + p);
}
