using System.Globalization;
using System.Text;

namespace ScriptHost.LanguageServer.Rpc;

/// <summary>Messages of LSP's base protocol: headers, an empty line, JSON. One caller reads; any thread may write.</summary>
internal sealed class MessageStream(Stream input, Stream output) : IDisposable
{
    public const int MostBytes = 64 << 20;

    private const string LengthHeader = "Content-Length:";
    private const int LongestHeader = 1_000;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private int _start;
    private int _end;

    /// <summary>The next message; null at the end of the input.</summary>
    /// <exception cref="RpcException">The message is too long; it was skipped, and the next one can be read.</exception>
    /// <exception cref="InvalidDataException">This is no sequence of messages, and nothing more can be read.</exception>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await LengthAsync(cancellationToken).ConfigureAwait(false) is not { } length) return null;
        if (length > MostBytes)
        {
            for (var left = length; left > 0 && await MoreAsync(cancellationToken).ConfigureAwait(false);) left -= Take(left);
            throw new RpcException(ErrorCode.InvalidRequest, $"The message has {length:N0} bytes; the limit is {MostBytes:N0}. Send less at once.");
        }
        var body = new byte[length];
        for (var filled = 0; filled < length;)
        {
            if (!await MoreAsync(cancellationToken).ConfigureAwait(false)) return null;
            var from = _start;
            var taken = Take(length - filled);
            _buffer.AsSpan(from, taken).CopyTo(body.AsSpan(filled));
            filled += taken;
        }
        return body;
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{LengthHeader} {body.Length}\r\n\r\n"));
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await output.WriteAsync(header, CancellationToken.None).ConfigureAwait(false); // half a message would be the last one
            await output.WriteAsync(body, CancellationToken.None).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task<long?> LengthAsync(CancellationToken cancellationToken)
    {
        long? length = null;
        while (await LineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Length == 0) return length ?? throw new InvalidDataException($"A message has no '{LengthHeader}' header. This is the Language Server Protocol over stdio: start it from an editor.");
            if (!line.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase)) continue;
            var value = line.AsSpan(LengthHeader.Length).Trim();
            length = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"The header '{line}' gives no length. Write the bytes of the message, such as '{LengthHeader} 52'.");
        }
        return null;
    }

    /// <summary>A header without its line end; null at the end of the input.</summary>
    private async Task<string?> LineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (await MoreAsync(cancellationToken).ConfigureAwait(false))
        {
            var next = (char)_buffer[_start++];
            if (next == '\n') return line.ToString().TrimEnd('\r');
            if (line.Length == LongestHeader) throw new InvalidDataException($"A header is longer than {LongestHeader:N0} bytes. This is the Language Server Protocol over stdio: start it from an editor.");
            line.Append(next);
        }
        return null;
    }

    private int Take(long most)
    {
        var taken = (int)Math.Min(most, _end - _start);
        _start += taken;
        return taken;
    }

    private async ValueTask<bool> MoreAsync(CancellationToken cancellationToken)
    {
        if (_start < _end) return true;
        _start = 0;
        _end = await input.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        return _end > 0;
    }
}
