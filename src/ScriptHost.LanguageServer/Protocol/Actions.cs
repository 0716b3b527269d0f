using System.Text.Json;

namespace ScriptHost.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentId TextDocument, TextRange Range, CodeActionContext Context);

/// <param name="Diagnostics">As they were published, and perhaps those of other servers.</param>
internal sealed record CodeActionContext(JsonElement[]? Diagnostics);

/// <param name="Diagnostics">What it repairs.</param>
/// <param name="Edit">Null until the editor asks for it with <paramref name="Data"/>.</param>
internal sealed record EditorAction(string Title, string Kind, JsonElement[]? Diagnostics = null, bool? IsPreferred = null, WorkspaceEdit? Edit = null, FixAllData? Data = null)
{
    public const string QuickFix = "quickfix";
}

/// <summary>A rule of which all findings in a file are to be repaired.</summary>
internal sealed record FixAllData(string Uri, string Rule);

internal sealed record CodeLens(TextRange Range, EditorCommand Command);

internal sealed record EditorCommand(string Title, string Command, string[] Arguments);

internal sealed record ExecuteCommandParams(string Command, string[]? Arguments);

/// <param name="ExitCode">0 when the answer is yes.</param>
/// <param name="Output">What the command line printed.</param>
/// <param name="Tests">What became of each test that was run.</param>
internal sealed record CommandOutcome(int ExitCode, string Output, TestOutcome[] Tests);

/// <param name="Line">From 0.</param>
/// <param name="Message">Why it did not pass; null when it did.</param>
internal sealed record TestOutcome(string Name, string Uri, int Line, string? Message, double ElapsedMs);
