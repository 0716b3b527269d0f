namespace ScriptHost.Runtime;

/// <summary>One line of the allow-list.</summary>
/// <param name="Id">Documentation id at metadata level: <c>T:System.Math</c>, <c>M:System.String.get_Length</c>, <c>F:System.Math.PI</c>.</param>
/// <param name="Cost">What one use costs; types cost nothing.</param>
/// <param name="Shim">A method of <c>Guards</c> or <c>MeteredLinq</c> that is called instead; null when the member itself is.</param>
/// <param name="Capability">The file of the list this line stands in: <c>linq</c>, <c>text</c>, or <c>contract</c>.</param>
public sealed record AllowedMember(string Id, Cost Cost, string? Shim, string Capability)
{
    /// <summary>Members the compiler may emit but a script may not name.</summary>
    public bool IsIntrinsic => Capability == "intrinsics";

    public override string ToString() => Shim is null ? $"{Id} {Cost}" : $"{Id} {Cost} {Shim}";
}
