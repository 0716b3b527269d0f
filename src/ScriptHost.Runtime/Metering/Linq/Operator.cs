using System.Collections;

namespace ScriptHost.Runtime.Metering;

/// <summary>
/// A lazy sequence that pays for each step it takes. As in the framework, the sequence is its own first enumerator, and its source is
/// not touched before the first step.
/// </summary>
internal abstract class Operator<T> : IEnumerable<T>, IEnumerator<T>
{
    private enum State { New, Taken, Running, Done }

    private State _state;

    protected Operator(int level)
    {
        Level = level;
        Meter.CheckDepth(level);
    }

    /// <summary>The nested calls that a step of this operator takes below its own.</summary>
    public int Level { get; }

    /// <summary>The meter of the run that made this object; it is only enumerated in that run.</summary>
    protected Meter Meter { get; } = Meter.Current;

    public T Current { get; protected set; } = default!; // ! as in any enumerator, read after a step only

    object? IEnumerator.Current => Current;

    /// <summary>The number of elements when it is known without a step; -1 when it is not.</summary>
    public virtual int KnownCount => -1;

    public IEnumerator<T> GetEnumerator()
    {
        if (_state != State.New || Meter != Meter.Current)
        {
            var again = Again();
            again._state = State.Taken;
            return again;
        }
        _state = State.Taken;
        return this;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public abstract bool MoveNext();

    /// <summary>The same operator over the same source, not yet enumerated.</summary>
    protected abstract Operator<T> Again();

    protected abstract void Start();

    protected abstract void End();

    /// <summary>Asked at each step: starts the source at the first one; false when there are no more.</summary>
    protected bool IsRunning => _state == State.Running || Begin();

    private bool Begin()
    {
        if (_state != State.Taken) return false;
        Start();
        _state = State.Running;
        return true;
    }

    /// <summary>Maps this operator's results without another step in between, where it can.</summary>
    public virtual IEnumerable<TOut> Select<TOut>(Func<T, TOut> selector) => new Map<T, TOut, EnumerableSource<T>>(new(this, Level), selector);

    public void Dispose()
    {
        var wasRunning = _state == State.Running;
        _state = State.Done;
        Current = default!; // ! see Current
        if (wasRunning) End();
    }

    public void Reset() => throw new NotSupportedException();
}
