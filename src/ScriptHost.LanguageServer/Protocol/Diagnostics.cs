namespace ScriptHost.LanguageServer.Protocol;

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, EditorDiagnostic[] Diagnostics);

/// <summary>A diagnostic as editors know it.</summary>
/// <param name="Severity">1 error, 2 warning, 3 information.</param>
internal sealed record EditorDiagnostic(TextRange Range, int Severity, string Code, CodeDescription? CodeDescription, string Source, string Message);

/// <param name="Href">The page of the rule.</param>
internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticReport(string Kind, EditorDiagnostic[] Items);
