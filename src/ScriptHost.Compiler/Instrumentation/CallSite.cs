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
internal sealed record CallSite(ScriptMethod? Callee, int Price, bool MayCharge, bool MayReenter, bool MayAllocate, bool MakesText = false, bool Rethrows = false)
{
    public bool IsDirect => Callee?.Payment == Payment.Direct;

    public static CallSite Of(ScriptMethod callee) => callee.Payment switch
    {
        Payment.Prepaid => new(callee, Prices.Call + callee.CallerPays, MayCharge: false, MayReenter: false, callee.Allocates),
        Payment.Direct => new(callee, Prices.Call + callee.CallerPays, MayCharge: true, MayReenter: false, MayAllocate: false),
        _ => new(callee, Prices.IndirectCall, MayCharge: true, MayReenter: true, MayAllocate: false),
    };

    /// <param name="member">The line of the allow-list.</param>
    /// <param name="mayReenter">The call can come back into script code, through a delegate, an interface or a script's own type.</param>
    /// <param name="returnsReference">The call hands out an object, perhaps a new one.</param>
    /// <param name="returnsText">The call hands out a string.</param>
    /// <param name="rethrows">The call sorts or searches by comparing.</param>
    public static CallSite Of(AllowedMember member, bool mayReenter, bool returnsReference, bool returnsText, bool rethrows)
    {
        var makesText = returnsText && member.Cost.Kind != CostKind.Const;
        return new(null, Math.Max(1, member.Cost.Fuel), mayReenter || makesText, mayReenter, mayReenter || returnsReference || member.Cost.Kind != CostKind.Const, makesText, rethrows);
    }
}
