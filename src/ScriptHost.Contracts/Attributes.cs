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

/// <summary>Text for people about a contract type or member: editor, OpenAPI, report.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class AboutAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
