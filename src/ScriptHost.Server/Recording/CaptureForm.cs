using System.Collections.Immutable;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

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

    /// <summary>The enriched input. Written on the request's thread: what waits in the queue is then what the script saw, and of known size.</summary>
    public byte[] Input(TInput input)
    {
        var buffer = JsonBuffer.Take();
        try
        {
            _json.WriteInput(buffer.Json, input);
            buffer.Json.Flush();
            return _inputs is null ? buffer.Written.ToArray() : _inputs.Redact(buffer.Written);
        }
        finally
        {
            buffer.Return();
        }
    }

    /// <param name="input">As <see cref="Input"/> gave it.</param>
    /// <param name="output">As the caller gets it; null when there is none.</param>
    public Capture Of(DecisionId id, int version, byte[] input, ReadOnlyMemory<byte>? output, Stop? stop, Usage usage) =>
        new(id.ToString(), _point, version, _contract, id.At, input, output is { } json ? Output(json) : default(ReadOnlyMemory<byte>?), stop, usage) { Redacted = _redacted };

    private ReadOnlyMemory<byte> Output(ReadOnlyMemory<byte> json) => _outputs is null ? json.ToArray() : _outputs.Redact(json);

    private static IEnumerable<string> Under(string place, Redactor? redactor) => redactor is null ? [] : redactor.Pointers.Select(p => place + p);
}
