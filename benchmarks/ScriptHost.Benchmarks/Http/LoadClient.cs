using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace ScriptHost.Benchmarks.Http;

/// <summary>
/// One keep-alive connection that sends the same kind of request again and again. As small as can be, because client and server share
/// two cores: it reads just enough of a response to know its status, one header and its end.
/// </summary>
internal sealed class LoadClient : IDisposable
{
    private static readonly byte[] HeaderEnd = "\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[][] _requests;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _next;

    public LoadClient(Uri url, string path, IEnumerable<byte[]> bodies)
    {
        _socket.Connect(url.Host, url.Port);
        _requests = [.. bodies.Select(b => (byte[])[.. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\nContent-Length: {b.Length}\r\n\r\n"), .. b])];
    }

    /// <summary>Sends the next request; the response's head and body as text.</summary>
    public (int Status, string Head, string Body) Send()
    {
        _socket.Send(_requests[_next++ % _requests.Length]);
        var read = 0;
        int head;
        while ((head = _buffer.AsSpan(0, read).IndexOf(HeaderEnd)) < 0) read += Receive(read);
        var text = Encoding.ASCII.GetString(_buffer, 0, head);
        if (HeaderOf(text, "Transfer-Encoding") == "chunked") return (StatusOf(text), text, Chunks(head + HeaderEnd.Length, read));
        var length = LengthOf(text);
        while (read < head + HeaderEnd.Length + length) read += Receive(read);
        return (StatusOf(text), text, Encoding.UTF8.GetString(_buffer, head + HeaderEnd.Length, length));
    }

    /// <summary>Sends for some time; how many requests were answered.</summary>
    public long Run(TimeSpan time, Action<(int Status, string Head, string Body), long> seen)
    {
        var start = Stopwatch.GetTimestamp();
        long count = 0;
        for (var now = start; Stopwatch.GetElapsedTime(start, now) < time; count++)
        {
            var response = Send();
            var after = Stopwatch.GetTimestamp();
            seen(response, after - now);
            now = after;
        }
        return count;
    }

    public static string? HeaderOf(string head, string name)
    {
        var at = head.IndexOf("\r\n" + name + ":", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + name.Length + 3)..].Split('\r')[0].Trim();
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>The body as it is on the wire, chunk sizes included: enough to know that it is there.</summary>
    private string Chunks(int start, int read)
    {
        while (!_buffer.AsSpan(start, read - start).EndsWith("0\r\n\r\n"u8)) read += Receive(read);
        return Encoding.UTF8.GetString(_buffer, start, read - start);
    }

    private static int StatusOf(string head) => int.Parse(head.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);

    private int Receive(int read)
    {
        var received = _socket.Receive(_buffer, read, _buffer.Length - read, SocketFlags.None);
        return received > 0 ? received : throw new IOException("The server closed the connection.");
    }

    private static int LengthOf(string head) => int.Parse(HeaderOf(head, "Content-Length") ?? throw new IOException("The response has no length: " + head), System.Globalization.CultureInfo.InvariantCulture);
}
