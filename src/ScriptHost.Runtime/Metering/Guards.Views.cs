using System.Collections.ObjectModel;

namespace ScriptHost.Runtime;

/// <content>Read-only views. A view of a view is one of what is behind it: a chain of views would nest without a frame of the script.</content>
public static partial class Guards
{
    public static ReadOnlyCollection<T> NewReadOnlyCollection<T>(IList<T> list) => new(View<T>.Innermost(list));

    public static ReadOnlyCollection<T> AsReadOnly<T>(IList<T> list) => NewReadOnlyCollection(list);

    public static ReadOnlyDictionary<TKey, TValue> NewReadOnlyDictionary<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => new(View<TKey, TValue>.Innermost(dictionary));

    public static ReadOnlyDictionary<TKey, TValue> AsReadOnly<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => NewReadOnlyDictionary(dictionary);

    public static bool Contains<T>(ReadOnlyCollection<T> view, T value)
    {
        PayLooks(value, view.Count);
        return view.Contains(value);
    }

    public static int IndexOf<T>(ReadOnlyCollection<T> view, T value)
    {
        PayLooks(value, view.Count);
        return view.IndexOf(value);
    }

    public static void CopyTo<T>(ReadOnlyCollection<T> view, T[] array, int index)
    {
        Move<T>(view.Count);
        view.CopyTo(array, index);
    }
}
