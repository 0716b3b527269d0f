using System.Collections;

namespace ScriptHost.Runtime.Metering;

/// <summary>A lazy sequence of the framework over sources that pay, and how deep it is.</summary>
/// <param name="level">The nested calls that enumerating it takes: as many as the deepest of its sources.</param>
internal sealed class Made<T>(IEnumerable<T> native, int level) : IEnumerable<T>
{
    public IEnumerable<T> Native => native;

    public int Level => level;

    public IEnumerator<T> GetEnumerator() => native.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
