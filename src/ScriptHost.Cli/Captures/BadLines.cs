using System.Globalization;
using ScriptHost.Runtime;

namespace ScriptHost.Cli.Captures;

/// <summary>Lines of a capture file that are no captures: the first ones are shown, the others counted.</summary>
internal sealed class BadLines(Terminal terminal, string place)
{
    private const int Shown = 3;

    public int Count { get; private set; }

    public void Add(CaptureLine line)
    {
        if (++Count <= Shown) terminal.Say(string.Create(CultureInfo.InvariantCulture, $"error: line {line.Number:N0} of {place} {line.Fault}"));
    }

    /// <summary>Says how many there were, if any.</summary>
    public void Conclude()
    {
        if (Count > Shown) terminal.Say(string.Create(CultureInfo.InvariantCulture, $"error: {Count - Shown:N0} more lines are no captures"));
    }
}
