using ScriptHost.Runtime;

namespace ScriptHost.Verification.Reviewing;

/// <summary>An input on which both sides decide.</summary>
/// <param name="Origin"><c>captures</c>, <c>goldens</c> or <c>contract samples</c>.</param>
public sealed record ReviewCase(string Origin, Capture Capture)
{
    public const string Captures = "captures";
    public const string Goldens = "goldens";
    public const string Samples = "contract samples";
}
