using System.Text;

namespace ScriptHost.Runtime.Isolation;

/// <summary>Reads away what a worker writes to standard error, and keeps the end of it for the report.</summary>
internal sealed class StandardError
{
    private const int Kept = 4 << 10;
    private const int Shown = 300;
    private const int ThreadStack = 256 << 10;

    private readonly byte[] _last = new byte[Kept];
    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly Thread _reader;
    private int _length;

    public StandardError(Stream stream)
    {
        _stream = stream;
        _reader = new Thread(Read, ThreadStack) { IsBackground = true, Name = "ScriptHost worker stderr" };
        _reader.Start();
    }

    /// <summary>The first lines of the end, as one line: a crash says first what it is, then where.</summary>
    /// <param name="wait">How long to wait for the end of the stream, when the process is gone.</param>
    public string LastWords(TimeSpan wait)
    {
        _reader.Join(wait);
        lock (_gate)
        {
            var words = string.Join(' ', Encoding.UTF8.GetString(_last, 0, _length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return words.Length <= Shown ? words : string.Concat(words.AsSpan(0, Shown), "…");
        }
    }

    private void Read()
    {
        var chunk = new byte[Kept];
        try
        {
            while (_stream.Read(chunk) is > 0 and var read) Keep(chunk.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The worker is gone.
        }
    }

    private void Keep(ReadOnlySpan<byte> chunk)
    {
        lock (_gate)
        {
            var before = Math.Min(_length, Kept - chunk.Length);
            _last.AsSpan(_length - before, before).CopyTo(_last);
            chunk.CopyTo(_last.AsSpan(before));
            _length = before + chunk.Length;
        }
    }
}
