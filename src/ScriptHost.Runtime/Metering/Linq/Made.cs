using System.Collections;

namespace ScriptHost.Runtime.Metering;

/// <summary>A lazy sequence of the framework over sources that pay, and how deep it is.</summary>
internal sealed class Made<T> : IEnumerable<T>
{
    /// <param name="level">The nested calls that enumerating it takes: as many as the deepest of its sources.</param>
    public Made(IEnumerable<T> native, int level)
    {
        Meter.Current.CheckDepth(level);
        (Native, Level) = (native, level);
    }

    public IEnumerable<T> Native { get; }

    public int Level { get; }

    public IEnumerator<T> GetEnumerator() => Native.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
