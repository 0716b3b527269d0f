namespace ScriptHost.Contracts;

/// <summary>
/// Makes a type of a contract assembly visible to scripts. The input, the output and every contract type their public members
/// mention are visible without it; it is for static classes of pure helper functions.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface)]
public sealed class ScriptApiAttribute : Attribute;

/// <summary>What one call of a contract member costs a script, in fuel. Default 5 for members without it.</summary>
/// <param name="fuel">1 or more.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property)]
public sealed class ScriptCostAttribute(int fuel) : Attribute
{
    public int Fuel { get; } = fuel;
}

/// <summary>The unit of a number, such as <c>EUR</c>, <c>months</c> or <c>percent</c>. Shown in the editor and in OpenAPI.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UnitAttribute(string unit) : Attribute
{
    public string Unit { get; } = unit;
}

/// <summary>The values a number may have, both ends included. Inputs outside are refused before the script runs.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class BetweenAttribute(double minimum, double maximum) : Attribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;
}

/// <summary>
/// A value that belongs to a person, such as a name or an account number. It is never recorded: captures hold a neutral stand-in (null, an
/// empty text or list, 0 or the end of the range next to it, the first choice) and name the field, so that a replay knows that it may
/// decide otherwise. On a record it stands for all of its fields. The script sees the value, so a decision may repeat it: mark such
/// fields of the output too.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SensitiveAttribute : Attribute;

/// <summary>
/// A trait that decisions must not treat people by, such as sex or origin (a "protected attribute" of the fairness literature). Reviews show
/// the outcomes of its groups before and after a change, however small the change is. For choices and truth values; script code may read it
/// like any other field.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ProtectedAttribute : Attribute;

/// <summary>Text for people about a contract type or member: editor, OpenAPI, report.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class AboutAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
