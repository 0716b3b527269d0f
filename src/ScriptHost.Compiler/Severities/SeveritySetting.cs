using ScriptHost.Compiler.Catalog;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Severities;

/// <summary><c>dotnet_diagnostic.SH4001.severity = error</c>, for one script file.</summary>
/// <param name="Path">The script file, relative to the scripts root.</param>
/// <param name="Id"><c>SH4001</c> or <c>CS8602</c>.</param>
/// <param name="Word"><c>error</c>, <c>warning</c>, <c>suggestion</c>, <c>silent</c>, <c>none</c>, or what somebody wrote instead.</param>
/// <param name="Origin">The <c>.editorconfig</c>, relative to the scripts root.</param>
/// <param name="Line">The line of the key there, from 1.</param>
internal sealed record SeveritySetting(string Path, string Id, string Word, string Origin, int Line)
{
    public string Key => $"dotnet_diagnostic.{Id}.severity = {Word}";

    /// <summary>Why the setting changes nothing, for its author; null when it works.</summary>
    public string? Fault() =>
        SeverityWord.Meaning(Word) == default ? $"'{Word}' is not a severity{Suggestion.Clause(Word, SeverityWord.All)}; write {string.Join(", ", SeverityWord.All[..^1])} or {SeverityWord.All[^1]}"
        : Id.StartsWith("CS", StringComparison.Ordinal) ? null
        : RuleCatalog.Find(Id) is not { } rule ? $"there is no rule '{Id}'{Suggestion.Clause(Id, RuleCatalog.All.Select(r => r.Id))}; 'scripthost explain' lists all"
        : !rule.IsConfigurable && SeverityWord.Lowers(Word, rule.Severity) ? $"'{Id}' ({rule.Title}) cannot be set to '{Word}', because no setting lowers it; remove the line"
        : null;

    /// <summary>What the author of a setting without effect reads.</summary>
    public ScriptDiagnostic Diagnostic(string fault) => new(Rules.SeverityKey, Severity.Warning, Origin, Line, 1, Line, Key.Length + 1, fault, Key);
}
