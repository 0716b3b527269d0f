using System.Runtime.CompilerServices;
using ScriptHost.Contracts;

namespace ScriptHost.Testing;

/// <summary>What decisions may cost.</summary>
[ScriptApi]
public static class Fuel
{
    /// <summary>One decision on this input, by the very image that would be deployed, spends no more than so much fuel.</summary>
    public static void AtMost<T>(long fuel, T input, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : class
    {
        var spent = Suite.Current.FuelOf(input);
        Expect.That(spent <= fuel, $"at most {Words.Number(fuel)} fuel", $"{Words.Number(spent)} fuel", Expect.Place(file, line));
    }
}
