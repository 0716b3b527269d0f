using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>How the cost of a script method is paid.</summary>
internal enum Payment
{
    /// <summary>The compiler's own scaffold around the script; runs once, under the init budget of the code it calls.</summary>
    None,

    /// <summary>No loops and only calls of known price: the caller pays the whole of it, and it runs as it was compiled.</summary>
    Prepaid,

    /// <summary>Only called directly from the script: gets the meter, the fuel left and the depth left as three more parameters.</summary>
    Direct,

    /// <summary>May be called from anywhere (virtual, delegate, generic): takes the meter from the thread.</summary>
    Threaded,
}

/// <summary>One method of the script's assembly and what is known about its cost.</summary>
internal sealed class ScriptMethod(MethodDefinition definition)
{
    public MethodDefinition Definition { get; } = definition;

    public Payment Payment { get; set; }

    /// <summary>What every caller pays besides the call: all of a prepaid method; for a direct one the part before its own charge.</summary>
    public int CallerPays { get; set; }

    /// <summary>True when a call may allocate without charging the meter for it.</summary>
    public bool Allocates { get; set; }

    /// <summary>Where a direct method charges the rest; null until planned, and for methods that do not charge.</summary>
    public Instruction? ChargeAt { get; set; }

    public FlowGraph Flow => field ??= new FlowGraph(Definition);

    public bool HasHandlers => Definition.Body.HasExceptionHandlers;
}
