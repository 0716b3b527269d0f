using ScriptHost.Contracts;

namespace ScriptHost.Testing;

/// <summary>Tells what is run, and with which values. Only the copies that ScriptHost makes to explain a decision call it; a test has no use for it.</summary>
[ScriptApi]
public static class Tracing
{
    [ThreadStatic] private static ITraceLog? t_log;

    /// <summary>A function, or a lambda, was entered.</summary>
    [ScriptCost(1)]
    public static int Enter(int place)
    {
        t_log?.Enter(place);
        return place;
    }

    /// <summary>A statement was reached.</summary>
    [ScriptCost(1)]
    public static void Line(int place) => t_log?.Line(place);

    /// <summary>A decision went this way. Said before the value of that way is made.</summary>
    [ScriptCost(1)]
    public static int Take(int place)
    {
        t_log?.Line(place);
        return place;
    }

    /// <summary>The value of a way that was taken.</summary>
    [ScriptCost(1)]
    public static T Way<T>(int taken, T value) => value;

    /// <summary>A value was asked for.</summary>
    [ScriptCost(1)]
    public static T Value<T>(int place, T value)
    {
        t_log?.Value(place, value);
        return value;
    }

    /// <summary>A function gave a value back.</summary>
    [ScriptCost(1)]
    public static T Leave<T>(int place, T value)
    {
        t_log?.Leave(place, value);
        return value;
    }

    /// <summary>As <see cref="Leave"/>, for a function that is one expression: it is entered before its value is made.</summary>
    [ScriptCost(1)]
    public static T Body<T>(int entered, int place, T value)
    {
        t_log?.Leave(place, value);
        return value;
    }

    /// <summary>Tells a log about this thread from now on.</summary>
    internal static void Start(ITraceLog log) => t_log = log;

    internal static void Stop() => t_log = null;
}

/// <summary>Hears what a traced copy does.</summary>
internal interface ITraceLog
{
    void Enter(int place);

    void Line(int place);

    void Value(int place, object? value);

    void Leave(int place, object? value);
}
