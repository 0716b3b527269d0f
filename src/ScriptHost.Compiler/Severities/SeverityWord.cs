using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Compiler.Severities;

/// <summary>The severities of an <c>.editorconfig</c> key, as people write them.</summary>
internal static class SeverityWord
{
    private static readonly ImmutableArray<(string Word, ReportDiagnostic Meaning)> Known =
    [
        ("error", ReportDiagnostic.Error), ("warning", ReportDiagnostic.Warn), ("suggestion", ReportDiagnostic.Info), ("silent", ReportDiagnostic.Hidden), ("none", ReportDiagnostic.Suppress),
    ];

    public static ImmutableArray<string> All { get; } = [.. Known.Select(k => k.Word)];

    /// <summary>What a word means to the compiler; <see cref="ReportDiagnostic.Default"/> for a word that nobody knows.</summary>
    public static ReportDiagnostic Meaning(string word) => Known.FirstOrDefault(k => k.Word == word).Meaning;

    /// <summary>Whether it shows a rule less than the rule's own severity does.</summary>
    public static bool Lowers(string word, Severity severity) => Meaning(word) switch
    {
        ReportDiagnostic.Error => false,
        ReportDiagnostic.Warn => severity > Severity.Warning,
        ReportDiagnostic.Info => severity > Severity.Info,
        _ => true,
    };
}
