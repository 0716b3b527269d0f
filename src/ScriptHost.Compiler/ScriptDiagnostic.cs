namespace ScriptHost.Compiler;

public enum Severity
{
    Info,
    Warning,

    /// <summary>The bundle is refused.</summary>
    Error,
}

/// <summary>Something found about a source file.</summary>
/// <param name="Id">A rule of ours (<c>SH0001</c>), or the C# compiler's own id (<c>CS0103</c>) for plain language mistakes.</param>
/// <param name="Path">The file, relative to the scripts root.</param>
/// <param name="Line">From 1; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">From 1, in UTF-16 units; 0 with line 0.</param>
/// <param name="EndColumn">One past the last column, on <paramref name="EndLine"/>.</param>
/// <param name="Message">One clause without a period: what, value, limit, next step.</param>
/// <param name="SourceLine">The text of the line, for the caret; null when there is none.</param>
/// <param name="IsSuppressed">Whether the source asks not to show it, in vain: the rule is not configurable.</param>
public sealed record ScriptDiagnostic(string Id, Severity Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message, string? SourceLine = null, bool IsSuppressed = false)
{
    /// <summary>About a whole file.</summary>
    public static ScriptDiagnostic OfFile(string id, string path, string message) => new(id, Severity.Error, path, 0, 0, 0, 0, message);

    /// <summary><c>credit-risk/credit-risk.csx(12,9): error SH0001: …</c></summary>
    public override string ToString()
    {
        var position = Line == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({Line},{Column})");
        return $"{Path}{position}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
    }
}
