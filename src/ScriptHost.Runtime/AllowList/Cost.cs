using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScriptHost.Runtime;

/// <summary>How the price of a member follows from its arguments.</summary>
public enum CostKind
{
    /// <summary>A fixed number of steps; never calls back into a script unless a type argument is a script's own type.</summary>
    Const,

    /// <summary>Grows with the sizes of the operands, together.</summary>
    Linear,

    /// <summary>Grows with the smallest of the operands: comparing ends where the shorter one does.</summary>
    Least,

    /// <summary>As <see cref="Linear"/>, and makes an object of that size.</summary>
    Copy,

    /// <summary>Grows as n log n with the size of one operand.</summary>
    Sort,

    /// <summary>Grows with the product of two operands.</summary>
    Product,

    /// <summary>Hands each element of one operand to a delegate of the script: pays what the smallest of them do not pay themselves.</summary>
    Each,

    /// <summary>Reads a number from one operand, character by character.</summary>
    Parse,

    /// <summary>Allocates what an expression over the arguments says.</summary>
    Alloc,

    /// <summary>Runs script code (delegates, comparers) which is charged by itself.</summary>
    Callback,

    /// <summary>Builds a lazy chain that can nest without a script frame.</summary>
    Depth,
}

/// <summary>
/// The mandatory price of an allowed member: <c>const:1</c>, <c>linear:this</c>, <c>least:arg0,arg1</c>, <c>copy:arg0+arg1</c>, <c>sort:this</c>,
/// <c>product:this,arg0</c>, <c>each:this</c>, <c>parse:arg0</c>, <c>alloc:2*arg0</c>, <c>callback</c>, <c>depth</c>.
/// </summary>
/// <param name="Fuel">What every call pays at least; for <see cref="CostKind.Const"/> the whole price.</param>
/// <param name="Expression">The part after the colon; empty for <c>callback</c> and <c>depth</c>.</param>
public sealed partial record Cost(CostKind Kind, int Fuel, string Expression)
{
    /// <summary>Paid by every call whose price is not constant.</summary>
    public const int CallFuel = 10;

    public static Cost Free { get; } = new(CostKind.Const, 0, "0");

    public static Cost Const(int fuel) => new(CostKind.Const, fuel, fuel.ToString(CultureInfo.InvariantCulture));

    /// <summary>True when the meter is charged by the size of operands, before the call.</summary>
    public bool IsBySize => Kind is CostKind.Linear or CostKind.Least or CostKind.Copy or CostKind.Sort or CostKind.Product or CostKind.Each or CostKind.Parse;

    /// <summary>The operands of a price by size: -1 for <c>this</c>, else the number of the argument.</summary>
    public IEnumerable<int> Operands => Expression.Split('+', ',').Select(o => o == "this" ? -1 : o[^1] - '0');

    /// <summary>Reads what <see cref="ToString"/> writes. Operands are <c>this</c> and <c>arg0</c> to <c>arg9</c>; a number before <c>*</c> is bytes per unit.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cost? cost)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (kind, expression) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
        cost = kind switch
        {
            "const" when int.TryParse(expression, NumberStyles.None, CultureInfo.InvariantCulture, out var fuel) && fuel > 0 => Const(fuel),
            "linear" when Sum().IsMatch(expression) => new Cost(CostKind.Linear, CallFuel, expression),
            "least" when Pair().IsMatch(expression) => new Cost(CostKind.Least, CallFuel, expression),
            "copy" when Sum().IsMatch(expression) => new Cost(CostKind.Copy, CallFuel, expression),
            "sort" when Operand().IsMatch(expression) => new Cost(CostKind.Sort, CallFuel, expression),
            "product" when Pair().IsMatch(expression) => new Cost(CostKind.Product, CallFuel, expression),
            "each" when Operand().IsMatch(expression) => new Cost(CostKind.Each, CallFuel, expression),
            "parse" when Operand().IsMatch(expression) => new Cost(CostKind.Parse, CallFuel, expression),
            "alloc" when Bytes().IsMatch(expression) => new Cost(CostKind.Alloc, CallFuel, expression),
            "callback" when colon < 0 => new Cost(CostKind.Callback, CallFuel, ""),
            "depth" when colon < 0 => new Cost(CostKind.Depth, CallFuel, ""),
            _ => null,
        };
        return cost is not null;
    }

    [GeneratedRegex(@"^(this|arg\d)\z")]
    private static partial Regex Operand();

    [GeneratedRegex(@"^(this|arg\d)(\+arg\d)*\z")]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(this|arg\d),(this|arg\d)\z")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^([1-9]\d{0,3}\*)?(this|arg\d)\z")]
    private static partial Regex Bytes();

    public override string ToString() => Expression.Length == 0 ? Kind.ToString().ToLowerInvariant() : $"{Kind.ToString().ToLowerInvariant()}:{Expression}";
}
