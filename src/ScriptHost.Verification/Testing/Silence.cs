using ScriptHost.Runtime;
using ScriptHost.Testing;

namespace ScriptHost.Verification.Testing;

/// <summary>Loads images with tests in them when nobody wants to run these.</summary>
internal sealed class Silence : ITestHost
{
    bool ITestHost.IsStopped => false;

    public ScriptProgram<TInput, TOutput> Load<TInput, TOutput>(ScriptImage image, LoadedContract loaded)
        where TInput : class
        where TOutput : class => new Suite(this).During(() => ScriptProgram<TInput, TOutput>.Load(image, TestApi.With(loaded), LoadMode.Trial));

    long ITestHost.FuelOf(object input) => 0;

    bool ITestHost.Accepts(object? input) => false;
}
