using System.Buffers.Binary;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>What one run in a worker came to.</summary>
/// <param name="Output">Null exactly when there is a stop.</param>
internal readonly record struct RunAnswer<TOutput>(TOutput? Output, Stop? Stop, Usage Usage)
    where TOutput : class
{
    public static RunAnswer<TOutput> Of(Stop stop) => new(null, stop, default);

    /// <summary>Reads a worker's answer, which need not be what an honest worker writes.</summary>
    public static RunAnswer<TOutput> Read<TInput>(ReadOnlyMemory<byte> answer, ContractJson<TInput, TOutput> json)
        where TInput : class
    {
        if (answer.Length < RunFrames.UsageHead) return Of(Unreadable("it is cut off"));
        var usage = UsageOf(answer.Span);
        if (answer.Span[0] == RunFrames.Stopped) return new(null, StopOf(answer), usage);
        var read = json.ReadOutput(answer.Span[RunFrames.UsageHead..]);
        return read.Value is { } output ? new(output, null, usage) : new(null, Unreadable(read.Faults[0].Message), usage);
    }

    private static Usage UsageOf(ReadOnlySpan<byte> head) => new(
        BinaryPrimitives.ReadInt64LittleEndian(head[1..]),
        BinaryPrimitives.ReadInt64LittleEndian(head[9..]),
        BinaryPrimitives.ReadInt32LittleEndian(head[25..]),
        TimeSpan.FromTicks(BinaryPrimitives.ReadInt64LittleEndian(head[17..])));

    private static Stop StopOf(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var reader = RunFrames.Reader(answer[(RunFrames.UsageHead - 1)..]);
            return RunFrames.ReadStop(reader);
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return Unreadable("its reason cannot be read");
        }
    }

    private static Stop Unreadable(string why) => new(StopReason.InvalidOutput, $"gave an answer that does not come back from its worker process: {why}");
}
