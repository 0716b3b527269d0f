using System.Globalization;

namespace ScriptHost.Runtime;

/// <summary>How the price of a member follows from its arguments.</summary>
public enum CostKind
{
    /// <summary>A fixed number of steps; never calls back into a script unless a type argument is a script's own type.</summary>
    Const,

    /// <summary>Grows with the size of one argument.</summary>
    Linear,

    /// <summary>Grows with the product of two arguments.</summary>
    Product,

    /// <summary>Allocates what an expression over the arguments says.</summary>
    Alloc,

    /// <summary>Runs script code (delegates, comparers) which is charged by itself.</summary>
    Callback,

    /// <summary>Builds a lazy chain that can nest without a script frame.</summary>
    Depth,
}

/// <summary>The mandatory price of an allowed member: <c>const:1</c>, <c>linear:this</c>, <c>product:this,arg0</c>, <c>alloc:2*arg0</c>, <c>callback</c>, <c>depth</c>.</summary>
/// <param name="Fuel">What every call pays at least; for <see cref="CostKind.Const"/> the whole price.</param>
/// <param name="Expression">The part after the colon; empty for <c>callback</c> and <c>depth</c>.</param>
public sealed record Cost(CostKind Kind, int Fuel, string Expression)
{
    /// <summary>Paid by every call whose price is not constant.</summary>
    public const int CallFuel = 10;

    public static Cost Free { get; } = new(CostKind.Const, 0, "0");

    public static Cost Const(int fuel) => new(CostKind.Const, fuel, fuel.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => Expression.Length == 0 ? Kind.ToString().ToLowerInvariant() : $"{Kind.ToString().ToLowerInvariant()}:{Expression}";
}
