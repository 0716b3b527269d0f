using ScriptHost.Testing;

namespace ScriptHost.Verification.Replaying;

/// <summary>The places that one run reached, however often.</summary>
internal sealed class Footprint(int places) : ITraceLog
{
    private readonly char[] _reached = [.. Enumerable.Repeat('-', places)];

    /// <summary>A character for each place; equal for runs that reached the same places.</summary>
    public string Text => new(_reached);

    public static IEnumerable<int> PlacesOf(string text) => Enumerable.Range(0, text.Length).Where(i => text[i] == 'x');

    public void Enter(int place) => _reached[place] = 'x';

    public void Line(int place) => _reached[place] = 'x';

    public void Value(int place, object? value) => _reached[place] = 'x';

    public void Leave(int place, object? value) => _reached[place] = 'x';
}
