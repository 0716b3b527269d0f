using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ScriptHost.Contracts;

/// <summary>The name and major version of a contract, written <c>credit-risk@1</c>. A new major version may break scripts.</summary>
public readonly record struct ContractId(string Name, int Major)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}@{Major}");

    /// <summary>Reads <c>name@major</c>: a <see cref="ScriptName"/>, an at sign, a whole number from 1.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ContractId? id)
    {
        id = null;
        var parts = text?.Split('@');
        if (parts is not [var name, var major] || !ScriptName.IsValid(name)) return false;
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        id = new ContractId(name, number);
        return true;
    }
}

/// <summary>Names of contracts and decision points: 1 to 64 lower-case ASCII letters, digits and single hyphens, a letter first.</summary>
public static class ScriptName
{
    public const int MaxLength = 64;

    public static bool IsValid([NotNullWhen(true)] string? name) =>
        name is { Length: > 0 and <= MaxLength }
        && char.IsAsciiLetterLower(name[0])
        && name[^1] != '-'
        && !name.Contains("--", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
