using Microsoft.Data.Sqlite;
using ScriptHost.Runtime;

namespace ScriptHost.Registry.Sqlite;

/// <summary>One prepared statement for a batch of captures: this is the host's most frequent write.</summary>
internal sealed class CaptureInsert : IDisposable
{
    private static readonly string[] Columns =
    [
        "id", "point", "version", "contract", "at", "kept_at", "fuel", "allocated", "depth", "elapsed", "stop_reason", "stop_message", "stop_location", "redacted", "input", "output",
    ];

    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _values;

    public CaptureInsert(SqliteConnection write, DateTimeOffset now)
    {
        _command = write.CreateCommand();
        _command.CommandText = $"INSERT INTO capture ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "@" + c))}) ON CONFLICT (id) DO NOTHING";
        _values = [.. Columns.Select(c => _command.Parameters.Add(new SqliteParameter("@" + c, DBNull.Value)))];
        _values[5].Value = now.UtcTicks;
    }

    /// <summary>False when there is one with its id already.</summary>
    public bool Add(Capture capture)
    {
        Set(0, capture.Id);
        Set(1, capture.Point);
        Set(2, (long)capture.Version);
        Set(3, capture.Contract.ToString());
        Set(4, capture.At.UtcTicks);
        Set(6, capture.Usage.Fuel);
        Set(7, capture.Usage.AllocatedBytes);
        Set(8, (long)capture.Usage.Depth);
        Set(9, capture.Usage.Elapsed.Ticks);
        Set(10, capture.Stop?.Reason.ToString());
        Set(11, capture.Stop?.Message);
        Set(12, capture.Stop?.Location);
        Set(13, capture.Redacted.IsEmpty ? null : string.Join('\n', capture.Redacted));
        Set(14, Bytes(capture.Input));
        Set(15, capture.Output is { } output ? Bytes(output) : null);
        return _command.ExecuteNonQuery() == 1;
    }

    public void Dispose() => _command.Dispose();

    private void Set(int column, object? value) => _values[column].Value = value ?? DBNull.Value;

    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out var whole) && whole.Offset == 0 && whole.Array is { } array && array.Length == memory.Length ? array : memory.ToArray();
}
