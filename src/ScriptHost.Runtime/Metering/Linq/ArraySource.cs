namespace ScriptHost.Runtime.Metering;

internal struct ArraySource<T>(T[] items) : ISource<T>
{
    private int _at = -1;

    public readonly int Count => items.Length;

    public readonly int Level => 0;

    public readonly T Current => items[_at];

    public void Start() => _at = -1;

    public bool MoveNext(Meter meter)
    {
        meter.Step();
        var next = _at + 1;
        if ((uint)next >= (uint)items.Length) return false;
        _at = next;
        return true;
    }

    public readonly void End() { }
}
