using System.Collections.Frozen;
using System.Reflection.Emit;

namespace ScriptHost.Runtime.Inspection;

/// <summary>The IL a script may contain. Everything that is not listed is refused.</summary>
internal static class OpcodeRules
{
    private static readonly FrozenSet<string> Allowed = """
        nop ldarg.0 ldarg.1 ldarg.2 ldarg.3 ldarg ldarg.s ldarga ldarga.s starg starg.s
        ldloc.0 ldloc.1 ldloc.2 ldloc.3 ldloc ldloc.s ldloca ldloca.s stloc.0 stloc.1 stloc.2 stloc.3 stloc stloc.s
        ldnull ldc.i4.m1 ldc.i4.0 ldc.i4.1 ldc.i4.2 ldc.i4.3 ldc.i4.4 ldc.i4.5 ldc.i4.6 ldc.i4.7 ldc.i4.8 ldc.i4.s ldc.i4 ldc.i8 ldc.r4 ldc.r8 ldstr
        dup pop call callvirt newobj ret
        br br.s brfalse brfalse.s brtrue brtrue.s beq beq.s bge bge.s bgt bgt.s ble ble.s blt blt.s
        bne.un bne.un.s bge.un bge.un.s bgt.un bgt.un.s ble.un ble.un.s blt.un blt.un.s switch
        ldind.i1 ldind.u1 ldind.i2 ldind.u2 ldind.i4 ldind.u4 ldind.i8 ldind.i ldind.r4 ldind.r8 ldind.ref
        stind.ref stind.i1 stind.i2 stind.i4 stind.i8 stind.i stind.r4 stind.r8
        add sub mul div div.un rem rem.un and or xor shl shr shr.un neg not
        add.ovf add.ovf.un mul.ovf mul.ovf.un sub.ovf sub.ovf.un
        conv.i1 conv.i2 conv.i4 conv.i8 conv.r4 conv.r8 conv.u1 conv.u2 conv.u4 conv.u8 conv.r.un conv.i conv.u
        conv.ovf.i1 conv.ovf.i2 conv.ovf.i4 conv.ovf.i8 conv.ovf.u1 conv.ovf.u2 conv.ovf.u4 conv.ovf.u8 conv.ovf.i conv.ovf.u
        conv.ovf.i1.un conv.ovf.i2.un conv.ovf.i4.un conv.ovf.i8.un conv.ovf.u1.un conv.ovf.u2.un conv.ovf.u4.un conv.ovf.u8.un conv.ovf.i.un conv.ovf.u.un
        ceq cgt cgt.un clt clt.un
        castclass isinst box unbox unbox.any initobj ldobj stobj sizeof
        ldfld ldflda stfld ldsfld ldsflda stsfld
        newarr ldlen ldelema ldelem stelem
        ldelem.i1 ldelem.u1 ldelem.i2 ldelem.u2 ldelem.i4 ldelem.u4 ldelem.i8 ldelem.i ldelem.r4 ldelem.r8 ldelem.ref
        stelem.i stelem.i1 stelem.i2 stelem.i4 stelem.i8 stelem.r4 stelem.r8 stelem.ref
        ldtoken ldftn ldvirtftn throw rethrow leave leave.s endfinally endfilter
        constrained. readonly.
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Stores = ["stfld", "stsfld", "stelem", "stind", "stobj"];

    public static bool Allows(OpCode code) => Allowed.Contains(code.Name!);

    /// <summary>True for what stores a value where another method can find it.</summary>
    public static bool StoresOutside(OpCode code) => Array.Exists(Stores, s => code.Name!.StartsWith(s, StringComparison.Ordinal));
}
