namespace ScriptHost.Runtime.Metering;

/// <summary>Where an operator takes its elements from. Implemented by structs, so that the operator's loop is compiled for each kind of source.</summary>
internal interface ISource<T>
{
    /// <summary>The number of elements when it is known without a step; -1 when it is not.</summary>
    int Count { get; }

    /// <summary>The nested calls a step into this source takes.</summary>
    int Level { get; }

    T Current { get; }

    void Start();

    /// <summary>Charges one step, then goes to the next element.</summary>
    bool MoveNext(Meter meter);

    void End();
}
