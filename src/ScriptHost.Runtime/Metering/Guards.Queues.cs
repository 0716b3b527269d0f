namespace ScriptHost.Runtime;

/// <content>Queues, stacks and linked lists: what looks at all elements, or copies them.</content>
public static partial class Guards
{
    public static T[] ToArray<T>(Queue<T> queue)
    {
        AllocateElements<T>(queue.Count);
        return queue.ToArray();
    }

    public static T[] ToArray<T>(Stack<T> stack)
    {
        AllocateElements<T>(stack.Count);
        return stack.ToArray();
    }

    public static void TrimExcess<T>(Queue<T> queue)
    {
        AllocateElements<T>(queue.Count);
        queue.TrimExcess();
    }

    public static void TrimExcess<T>(Stack<T> stack)
    {
        AllocateElements<T>(stack.Count);
        stack.TrimExcess();
    }

    public static void TrimExcess<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue)
    {
        AllocateElements<(TElement, TPriority)>(queue.Count);
        queue.TrimExcess();
    }

    public static bool Contains<T>(Queue<T> queue, T item)
    {
        PayLooks(item, queue.Count);
        return queue.Contains(item);
    }

    public static bool Contains<T>(Stack<T> stack, T item)
    {
        PayLooks(item, stack.Count);
        return stack.Contains(item);
    }

    public static bool Contains<T>(LinkedList<T> list, T value)
    {
        PayLooks(value, list.Count);
        return list.Contains(value);
    }

    public static LinkedListNode<T>? Find<T>(LinkedList<T> list, T value)
    {
        PayLooks(value, list.Count);
        return list.Find(value);
    }

    public static LinkedListNode<T>? FindLast<T>(LinkedList<T> list, T value)
    {
        PayLooks(value, list.Count);
        return list.FindLast(value);
    }

    public static bool Remove<T>(LinkedList<T> list, T value)
    {
        PayLooks(value, list.Count);
        return list.Remove(value);
    }

    public static bool Remove<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue, TElement element, out TElement removedElement, out TPriority priority, IEqualityComparer<TElement>? equalityComparer)
    {
        PayLooks(element, queue.Count);
        return queue.Remove(element, out removedElement!, out priority!, equalityComparer); // ! as the framework declares it
    }

    public static void Clear<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue)
    {
        Move<(TElement, TPriority)>(queue.Count);
        queue.Clear();
    }
}
