using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ScriptHost.Runtime;

public static partial class Guards
{
    public static void ResizeArray<T>([NotNull] ref T[]? array, int newSize)
    {
        AllocateElements<T>(newSize);
        Array.Resize(ref array, newSize);
    }

    public static List<T> NewList<T>(int capacity)
    {
        AllocateElements<T>(capacity);
        return new List<T>(capacity);
    }

    public static int EnsureListCapacity<T>(List<T> list, int capacity)
    {
        if (capacity > list.Capacity) AllocateElements<T>(capacity);
        return list.EnsureCapacity(capacity);
    }

    public static void SetListCapacity<T>(List<T> list, int value)
    {
        AllocateElements<T>(value);
        list.Capacity = value;
    }

    public static Queue<T> NewQueue<T>(int capacity)
    {
        AllocateElements<T>(capacity);
        return new Queue<T>(capacity);
    }

    public static int EnsureQueueCapacity<T>(Queue<T> queue, int capacity)
    {
        if (capacity > queue.Capacity) AllocateElements<T>(capacity);
        return queue.EnsureCapacity(capacity);
    }

    public static Stack<T> NewStack<T>(int capacity)
    {
        AllocateElements<T>(capacity);
        return new Stack<T>(capacity);
    }

    public static int EnsureStackCapacity<T>(Stack<T> stack, int capacity)
    {
        if (capacity > stack.Capacity) AllocateElements<T>(capacity);
        return stack.EnsureCapacity(capacity);
    }

    public static PriorityQueue<TElement, TPriority> NewPriorityQueue<TElement, TPriority>(int initialCapacity)
    {
        AllocateElements<(TElement, TPriority)>(initialCapacity);
        return new PriorityQueue<TElement, TPriority>(initialCapacity);
    }

    public static PriorityQueue<TElement, TPriority> NewPriorityQueueWith<TElement, TPriority>(int initialCapacity, IComparer<TPriority>? comparer)
    {
        AllocateElements<(TElement, TPriority)>(initialCapacity);
        return new PriorityQueue<TElement, TPriority>(initialCapacity, comparer);
    }

    public static int EnsurePriorityQueueCapacity<TElement, TPriority>(PriorityQueue<TElement, TPriority> queue, int capacity)
    {
        if (capacity > queue.Capacity) AllocateElements<(TElement, TPriority)>(capacity);
        return queue.EnsureCapacity(capacity);
    }

    public static ImmutableArray<T>.Builder NewArrayBuilder<T>(int initialCapacity)
    {
        AllocateElements<T>(initialCapacity);
        return ImmutableArray.CreateBuilder<T>(initialCapacity);
    }

    public static void SetBuilderCapacity<T>(ImmutableArray<T>.Builder builder, int value)
    {
        AllocateElements<T>(value);
        builder.Capacity = value;
    }

    public static void SetBuilderCount<T>(ImmutableArray<T>.Builder builder, int value)
    {
        if (value > builder.Capacity) AllocateElements<T>(value);
        builder.Count = value;
    }
}
