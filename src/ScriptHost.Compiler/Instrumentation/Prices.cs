using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>The fuel one IL instruction costs, calls to other members apart. Changing a price changes every script's fuel: raise <see cref="Version"/>.</summary>
internal static class Prices
{
    public const int Version = 4;

    /// <summary>What the caller pays for the call itself.</summary>
    public const int Call = 2;

    /// <summary>A call whose target is only known at run time: delegates, virtual and interface methods of a script.</summary>
    public const int IndirectCall = 5;

    public const int Allocation = 10;

    /// <summary>Throwing costs some microseconds: unwinding, a stack trace, an object.</summary>
    public const int Throw = 2_000;

    public static int Of(OpCode code) => code.Code switch
    {
        Code.Nop => 0,
        Code.Newobj or Code.Newarr or Code.Box => Allocation,
        Code.Throw or Code.Rethrow => Throw,
        Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => 4,
        Code.Isinst or Code.Castclass or Code.Unbox or Code.Unbox_Any or Code.Initobj or Code.Ldobj or Code.Stobj or Code.Switch => 2,
        _ => 1,
    };
}
