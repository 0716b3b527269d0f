using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>The IL of one charge.</summary>
internal static class ChargeCode
{
    /// <param name="price">Fuel.</param>
    /// <param name="fuel">A local that holds the fuel left behind this code, and before it when <paramref name="fuelIsLoaded"/>.</param>
    /// <param name="loadMeter">Appends the instruction that loads the meter.</param>
    /// <param name="polls">Where calls or allocations happen anyway: look at all budgets, and go on. Elsewhere: only stop.</param>
    /// <param name="site">The place this charge stands at, for the message of a stop.</param>
    public static List<Instruction> Of(long price, MeterMembers meter, VariableDefinition fuel, Action<List<Instruction>> loadMeter, bool polls, bool fuelIsLoaded, int site)
    {
        List<Instruction> il = [];
        var paid = Instruction.Create(OpCodes.Nop);
        if (fuelIsLoaded)
        {
            il.Add(Instruction.Create(OpCodes.Ldloc, fuel));
        }
        else
        {
            loadMeter(il);
            il.Add(Instruction.Create(OpCodes.Ldfld, meter.Fuel));
        }
        il.Add(Instruction.Create(OpCodes.Ldc_I8, price));
        il.Add(Instruction.Create(OpCodes.Sub));
        il.Add(Instruction.Create(OpCodes.Stloc, fuel));
        loadMeter(il);
        il.Add(Instruction.Create(OpCodes.Ldloc, fuel));
        il.Add(Instruction.Create(OpCodes.Stfld, meter.Fuel));
        il.Add(Instruction.Create(OpCodes.Ldloc, fuel));
        loadMeter(il);
        // Volatile: the deadline watch raises these fields from its own thread, and the JIT must not hoist the load out of a loop.
        il.Add(Instruction.Create(OpCodes.Volatile));
        il.Add(Instruction.Create(OpCodes.Ldfld, polls ? meter.Check : meter.Floor));
        il.Add(Instruction.Create(OpCodes.Bge, paid));
        loadMeter(il);
        il.Add(Instruction.Create(OpCodes.Ldc_I4, site));
        il.Add(Instruction.Create(OpCodes.Call, polls ? meter.Poll : meter.Stopped));
        if (!polls) il.Add(Instruction.Create(OpCodes.Throw));
        il.Add(paid);
        return il;
    }
}
