namespace System.Diagnostics.CodeAnalysis;

/// <summary>As the framework has it; netstandard2.0 does not.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
