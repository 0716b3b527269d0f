using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ScriptHost.Runtime;

/// <summary>Where a program runs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IsolationMode>))]
public enum IsolationMode
{
    /// <summary>In the application's own process, at native speed: for reviewed code of colleagues. Written <c>inproc</c>.</summary>
    InProcess,

    /// <summary>In a pool of supervised processes. Written <c>worker</c>.</summary>
    Worker,
}

/// <summary>The words for <see cref="IsolationMode"/> in <c>script.yaml</c>, on the command line and in the API.</summary>
public static class IsolationModes
{
    private const string InProcess = "inproc";
    private const string Worker = "worker";

    public static ImmutableArray<string> Words { get; } = [InProcess, Worker];

    public static string Word(this IsolationMode mode) => mode == IsolationMode.Worker ? Worker : InProcess;

    public static bool TryParse(string? word, [NotNullWhen(true)] out IsolationMode? mode)
    {
        mode = word switch { InProcess => IsolationMode.InProcess, Worker => IsolationMode.Worker, _ => null };
        return mode is not null;
    }
}
