using System.Buffers.Text;
using System.Globalization;

namespace ScriptHost.Runtime.Isolation;

/// <summary>Asks the kernel how much memory a worker has. Cheap enough to be asked a hundred times a second. Used by one thread at a time.</summary>
/// <param name="process">The worker, or the wrapper that started it as its only descendant.</param>
/// <param name="wrapped">True when <paramref name="process"/> is a wrapper.</param>
internal sealed class ResidentMemory(int process, bool wrapped) : IDisposable
{
    private readonly Lock _gate = new();
    private FileStream? _statm;
    private bool _disposed;

    /// <summary>0 when the process is gone, or the kernel does not tell.</summary>
    public long Bytes()
    {
        lock (_gate)
        {
            if (_disposed) return 0;
            try
            {
                if (_statm is null && (wrapped ? Innermost(process) : process) is { } worker) _statm = Open(worker);
                return _statm is null ? 0 : Read(_statm);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _statm?.Dispose();
        }
    }

    private static FileStream Open(int worker) =>
        new(FormattableString.Invariant($"/proc/{worker}/statm"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

    private static long Read(FileStream statm)
    {
        // All pages, then resident pages: "4567 1234 …".
        Span<byte> text = stackalloc byte[128];
        var rest = text[..RandomAccess.Read(statm.SafeFileHandle, text, 0)];
        rest = rest[(rest.IndexOf((byte)' ') + 1)..];
        return Utf8Parser.TryParse(rest, out long pages, out _) ? pages * Environment.SystemPageSize : 0;
    }

    /// <summary>Null while the wrapper has not started the worker yet: until then there are only copies of itself.</summary>
    private static int? Innermost(int wrapper)
    {
        var (found, next) = (wrapper, ChildOf(wrapper));
        while (next is { } child) (found, next) = (child, ChildOf(child));
        return NameOf(found) == NameOf(wrapper) ? null : found;
    }

    private static string NameOf(int process) => File.ReadAllText(FormattableString.Invariant($"/proc/{process}/comm"));

    private static int? ChildOf(int parent)
    {
        var children = File.ReadAllText(FormattableString.Invariant($"/proc/{parent}/task/{parent}/children"));
        return int.TryParse(children.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : null;
    }
}
