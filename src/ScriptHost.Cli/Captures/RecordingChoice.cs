using System.CommandLine;
using System.Globalization;
using ScriptHost.Registry;
using ScriptHost.Server;

namespace ScriptHost.Cli.Captures;

/// <summary><c>--captures off|all|RATE</c> and <c>--captures-keep SIZE[,AGE]</c> of a server.</summary>
internal sealed class RecordingChoice
{
    private static readonly (string Unit, long Bytes)[] Sizes = [("GiB", 1L << 30), ("MiB", 1L << 20)];
    private static readonly (string Unit, TimeSpan Time)[] Ages = [("d", TimeSpan.FromDays(1)), ("h", TimeSpan.FromHours(1)), ("min", TimeSpan.FromMinutes(1))];

    private readonly Option<double> _rate = new("--captures")
    {
        Description = "Which decisions are recorded: off, all, or a share such as 0.1.",
        HelpName = "off|all|RATE",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (text == "off") return 0;
            if (text == "all") return 1;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1) return rate;
            result.AddError($"'{text}' is not a share of decisions; write off, all, or a number above 0 and up to 1.");
            return 0;
        },
    };

    private readonly Option<CaptureLimits?> _keep = new("--captures-keep")
    {
        Description = "How much of them is kept, by size, by age or both: 1GiB, 90d, or 1GiB,90d. Default 256MiB,30d.",
        HelpName = "SIZE[,AGE]",
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            var limits = CaptureLimits.Default;
            foreach (var part in text.Split(','))
            {
                if (Number(part, Sizes) is var (size, bytes) && size * bytes is >= CaptureLimits.LeastBytes and < long.MaxValue) limits = limits with { Bytes = (long)(size * bytes) };
                else if (Number(part, Ages) is var (age, unit) && age * unit.TotalDays < 100_000 && age * unit >= CaptureLimits.LeastAge) limits = limits with { Age = age * unit };
                else result.AddError($"'{part}' is neither a size from 1MiB nor an age from 1min; write such as 256MiB,30d.");
            }
            return limits;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(_rate);
        command.Add(_keep);
    }

    public RecordingOptions Read(ParseResult parsed) => new(parsed.GetValue(_rate), parsed.GetValue(_keep) ?? CaptureLimits.Default);

    private static (double Number, T Unit)? Number<T>(string text, (string Unit, T Value)[] units)
    {
        foreach (var (unit, value) in units)
            if (text.EndsWith(unit, StringComparison.Ordinal) && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return (number, value);
        return null;
    }
}
