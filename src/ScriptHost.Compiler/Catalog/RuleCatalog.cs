using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ScriptHost.Analyzers;

namespace ScriptHost.Compiler.Catalog;

/// <summary>Every rule there is: the analyzers' and the compiler's own.</summary>
public static class RuleCatalog
{
    /// <summary>Sorted by id.</summary>
    public static ImmutableArray<RuleFacts> All { get; } =
    [
        .. AllRules.Create().SelectMany(a => a.SupportedDiagnostics).DistinctBy(d => d.Id).Select(Of)
            .Concat(CompilerRules.All).OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    private static readonly ImmutableDictionary<string, RuleFacts> ById = All.ToImmutableDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);

    /// <param name="id">In any case.</param>
    /// <returns>Null for ids of the C# compiler, and for those that nobody has.</returns>
    public static RuleFacts? Find(string id) => ById.GetValueOrDefault(id);

    private static RuleFacts Of(DiagnosticDescriptor rule) => new(
        rule.Id, Text(rule.Title), rule.Category, DiagnosticMap.Of(rule.DefaultSeverity), Text(rule.MessageFormat),
        !rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable), rule.HelpLinkUri);

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);
}
