namespace ScriptHost.Compiler.Copies;

/// <summary>One small change of a script that its tests should notice.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Start">In the file's text, from 0.</param>
/// <param name="Was">The text that stands there.</param>
/// <param name="Becomes">What is written instead.</param>
/// <param name="Kind">threshold, number, comparison, arithmetic, logic, dropped branch, swapped results.</param>
public sealed record Mutant(string Path, int Line, int Column, int Start, string Was, string Becomes, string Kind)
{
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.AsSpan(0, Start), Becomes, text.AsSpan(Start + Was.Length));
    }
}
