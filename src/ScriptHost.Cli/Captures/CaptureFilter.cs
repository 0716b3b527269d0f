using System.CommandLine;
using System.Globalization;
using ScriptHost.Registry;

namespace ScriptHost.Cli.Captures;

/// <summary><c>--since T</c> and <c>--most N</c>.</summary>
internal sealed class CaptureFilter
{
    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "Only decisions made at this time (UTC) or later.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
            result.AddError($"'{text}' is not a time; write one such as 2026-03-01 or 2026-03-01T08:30:00Z.");
            return null;
        },
    };

    private readonly Option<int?> _most;

    /// <param name="most">What <c>--most</c> does.</param>
    public CaptureFilter(string most)
    {
        _most = new("--most") { Description = most, HelpName = "N" };
        _most.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)) result.AddError($"'{text}' is not a number of captures; write 1 or more.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_most);
    }

    public int? Most(ParseResult parsed) => parsed.GetValue(_most);

    public CaptureQuery Query(ParseResult parsed, string? point, int? version = null) => new(point, version, parsed.GetValue(_since), Most(parsed));
}
