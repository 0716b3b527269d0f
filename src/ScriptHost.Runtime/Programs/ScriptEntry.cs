using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime;

/// <summary>The one shape in which instrumented code is entered.</summary>
internal delegate TOutput? ScriptEntry<in TInput, out TOutput>(TInput input, Meter meter, int depth)
    where TInput : class
    where TOutput : class;
