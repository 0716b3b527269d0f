using ScriptHost.Cli.Checks;

namespace ScriptHost.Cli.Formats;

/// <summary>Writes a report for one kind of reader.</summary>
internal interface ICheckFormat
{
    void Write(Terminal terminal, CheckReport report);
}
