namespace ScriptHost.Runtime;

/// <content>Collections that take a whole sequence. Only the framework's own collections are asked for their size; all others are taken one by one.</content>
public static partial class Guards
{
    public static void AddRange<T>(List<T> list, IEnumerable<T> collection)
    {
        if (collection is null || !Sequences.TryCount(collection, out var count))
        {
            foreach (var item in Sequences.Step(collection!)) Add(list, item); // ! foreach refuses it
            return;
        }
        var meter = Meter.Current;
        if (count > list.Capacity - list.Count)
        {
            var capacity = (int)Math.Min(Math.Max(2L * list.Capacity, (long)list.Count + count), Array.MaxLength);
            meter.Allocate((long)capacity * Sequences.SizeOf<T>());
        }
        list.AddRange(Sequences.Whole(collection));
    }
}
