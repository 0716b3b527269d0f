using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>What one call instruction means for the meter.</summary>
/// <param name="Callee">The script's own method, when it is one that is known at compile time.</param>
/// <param name="Price">Fuel the caller pays, the callee's share included.</param>
/// <param name="MayCharge">The meter may have changed when the call returns.</param>
/// <param name="MayReenter">Script code may run inside whose depth is not passed along.</param>
/// <param name="MayAllocate">The call may allocate memory without looking at the memory budget itself, as methods that charge do.</param>
/// <param name="MakesText">The call hands out a text whose length is not known beforehand; it is charged afterwards.</param>
/// <param name="Rethrows">The framework catches what the script code inside throws, and throws an exception of its own.</param>
/// <param name="Toll">The price by size that is charged in front of the call; null when <paramref name="Price"/> is the whole of it.</param>
internal sealed record CallSite(ScriptMethod? Callee, int Price, bool MayCharge, bool MayReenter, bool MayAllocate, bool MakesText = false, bool Rethrows = false, Cost? Toll = null)
{
    public bool IsDirect => Callee?.Payment == Payment.Direct;

    public static CallSite Of(ScriptMethod callee) => callee.Payment switch
    {
        Payment.Prepaid => new(callee, Prices.Call + callee.CallerPays, MayCharge: false, MayReenter: false, callee.Allocates),
        Payment.Direct => new(callee, Prices.Call + callee.CallerPays, MayCharge: true, MayReenter: false, MayAllocate: false),
        _ => new(callee, Prices.IndirectCall, MayCharge: true, MayReenter: true, MayAllocate: false),
    };

    /// <param name="cost">The price of the member.</param>
    /// <param name="paysBySize">The sizes of the operands are only known when it runs.</param>
    /// <param name="mayReenter">The call can come back into script code, through a delegate, an interface or a script's own type.</param>
    /// <param name="mayMake">The call may make or grow an object.</param>
    /// <param name="returnsText">The call hands out a string.</param>
    /// <param name="rethrows">The call sorts or searches by comparing.</param>
    public static CallSite Of(Cost cost, bool paysBySize, bool mayReenter, bool mayMake, bool returnsText, bool rethrows)
    {
        var makesText = returnsText && cost.Kind is not (CostKind.Const or CostKind.Copy or CostKind.Alloc);
        return new(null, Math.Max(1, cost.Fuel), mayReenter || makesText || paysBySize, mayReenter, mayReenter || mayMake || cost.Kind is CostKind.Copy or CostKind.Alloc or CostKind.Depth, makesText, rethrows, paysBySize ? cost : null);
    }
}
