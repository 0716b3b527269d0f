namespace ScriptHost.Runtime.Metering;

internal struct ListSource<T>(List<T> items) : ISource<T>
{
    // Knows when the list was changed on the way.
    private List<T>.Enumerator _enumerator;

    public readonly int Count => items.Count;

    public readonly int Level => 0;

    public readonly T Current => _enumerator.Current;

    public void Start() => _enumerator = items.GetEnumerator();

    public bool MoveNext(Meter meter)
    {
        meter.Step();
        return _enumerator.MoveNext();
    }

    public readonly void End() { }
}
