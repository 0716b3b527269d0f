using System.Collections;

namespace ScriptHost.Runtime.Tests;

/// <summary>What a script could write: a collection that has millions of elements, if it is asked.</summary>
internal sealed class LyingCollection(int[] items) : ICollection<int>
{
    public int Count => int.MaxValue;

    public bool IsReadOnly => true;

    public IEnumerator<int> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(int item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(int item) => items.Contains(item);

    public void CopyTo(int[] array, int arrayIndex) => throw new NotSupportedException();

    public bool Remove(int item) => throw new NotSupportedException();
}
