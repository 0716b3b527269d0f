namespace ScriptHost.Runtime.Metering;

/// <summary>
/// An interpolated string that is written later: each time it is, it pays for its widths and precisions as <c>string.Format</c> does, and
/// counts as nested calls, because one that holds another is written by the framework alone.
/// </summary>
internal sealed class FormattableText(string format, object?[] arguments) : FormattableString
{
    // The frames of string.Format are larger than those of scripts.
    private const int Levels = 4;

    private readonly object?[] _arguments = arguments ?? throw new ArgumentNullException(nameof(arguments));

    public override string Format { get; } = format ?? throw new ArgumentNullException(nameof(format));

    public override int ArgumentCount => _arguments.Length;

    public override object?[] GetArguments() => _arguments;

    public override object? GetArgument(int index) => _arguments[index];

    public override string ToString(IFormatProvider? formatProvider)
    {
        var meter = Meter.Current;
        meter.Burn(Meter.SmallCall);
        var depth = meter.Enter(Levels);
        try
        {
            return Guards.FormatManyWith(formatProvider, Format, _arguments);
        }
        finally
        {
            meter.Depth = depth;
        }
    }
}
