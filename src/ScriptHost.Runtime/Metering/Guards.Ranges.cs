namespace ScriptHost.Runtime;

/// <content>Collections that take a whole sequence. Only the framework's own collections are asked for their size; all others are taken one by one.</content>
public static partial class Guards
{
    public static List<T> NewList<T>(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        List<T> list = Sequences.TryCount(collection, out var count) ? NewList<T>(count) : [];
        AddRange(list, collection);
        return list;
    }

    public static void AddRange<T>(List<T> list, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        if (!Sequences.TryCount(collection, out var count))
        {
            foreach (var item in Sequences.Step(collection)) Add(list, item);
            return;
        }
        PayRoom(list, count);
        list.EnsureCapacity(list.Count + count);
        list.AddRange(Sequences.Whole(collection));
    }

    public static void AddRange<T>(List<T> list, ReadOnlySpan<T> source)
    {
        PayRoom(list, source.Length);
        Move<T>(source.Length);
        list.AddRange(source);
    }

    public static void InsertRange<T>(List<T> list, int index, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        // A list that is put into itself, or read while it is being changed, behaves as the framework's does.
        var items = Sequences.TryCount(collection, out var count) ? Sequences.Whole(collection) : MeteredLinq.ToArray(collection);
        PayRoom(list, items is T[] array ? array.Length : count);
        Move<T>(list.Count - index);
        list.InsertRange(index, items);
    }

    public static void InsertRange<T>(List<T> list, int index, ReadOnlySpan<T> source)
    {
        PayRoom(list, source.Length);
        Move<T>((long)list.Count - index + source.Length);
        list.InsertRange(index, source);
    }

    public static Queue<T> NewQueue<T>(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var queue = Sequences.TryCount(collection, out var count) ? NewQueue<T>(count) : new Queue<T>();
        foreach (var item in Sequences.Step(collection)) Enqueue(queue, item);
        return queue;
    }

    public static Stack<T> NewStack<T>(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var stack = Sequences.TryCount(collection, out var count) ? NewStack<T>(count) : new Stack<T>();
        foreach (var item in Sequences.Step(collection)) Push(stack, item);
        return stack;
    }

    public static LinkedList<T> NewLinkedList<T>(IEnumerable<T> collection) => new(Sequences.Step(collection));

    // The framework makes a heap of all elements at once, which orders equal ones differently from adding them one by one.
    public static PriorityQueue<TElement, TPriority> NewPriorityQueue<TElement, TPriority>(IEnumerable<(TElement Element, TPriority Priority)> items) => NewPriorityQueue(items, null);

    public static PriorityQueue<TElement, TPriority> NewPriorityQueue<TElement, TPriority>(IEnumerable<(TElement Element, TPriority Priority)> items, IComparer<TPriority>? comparer)
    {
        ArgumentNullException.ThrowIfNull(items);
        var all = MeteredLinq.ToArray(items);
        AllocateElements<(TElement, TPriority)>(all.Length);
        return new PriorityQueue<TElement, TPriority>(all, comparer);
    }

    public static void EnqueueRange<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue, IEnumerable<(TElement Element, TPriority Priority)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var all = MeteredLinq.ToArray(items);
        PayRoom(queue, all.Length);
        queue.EnqueueRange(all);
    }

    public static void EnqueueRange<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue, IEnumerable<TElement> elements, TPriority priority)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var all = MeteredLinq.ToArray(elements);
        PayRoom(queue, all.Length);
        queue.EnqueueRange(all, priority);
    }

    private static void PayRoom<T>(List<T> list, int more)
    {
        if (more > list.Capacity - list.Count) AllocateElements<T>(Room(list.Count, list.Capacity, more));
    }

    private static void PayRoom<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue, int more)
    {
        Meter.Current.Burn(Sequences.SortSteps(more));
        if (more > queue.Capacity - queue.Count) AllocateElements<(TElement, TPriority)>(Room(queue.Count, queue.Capacity, more));
    }

    private static long Room(int count, int capacity, int more) => Math.Min(Math.Max(2L * capacity, (long)count + more), Array.MaxLength);
}
