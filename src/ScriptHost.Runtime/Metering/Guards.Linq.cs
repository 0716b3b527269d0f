namespace ScriptHost.Runtime;

public static partial class Guards
{
    // Both pay for all elements when they are made: what enumerates them later may be framework code without a checkpoint.
    public static IEnumerable<int> Range(int start, int count)
    {
        if (count > 0) Meter.Current.Burn(count);
        return Enumerable.Range(start, count);
    }

    public static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)
    {
        if (count > 0) Meter.Current.Burn(count);
        return Enumerable.Repeat(element, count);
    }
}
