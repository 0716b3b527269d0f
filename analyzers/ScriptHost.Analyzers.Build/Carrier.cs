using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.Build;

/// <summary>
/// Descriptors that carry a finished message into the build: a finding of an inner compilation cannot be reported in the outer one, whose trees
/// do not hold the script.
/// </summary>
internal static class Carrier
{
    /// <summary>A C# error in a script.</summary>
    public const string Broken = "SH1900";

    /// <summary>The contract of a script cannot be told.</summary>
    public const string NoContract = "SH1014";

    private static readonly (string Id, string Title)[] OwnIds =
    [
        (Broken, "Script does not compile"), (NoContract, "Contract cannot be told"), (AllowedNames.Member, "Member is not available in a script"), (AllowedNames.Type, "Type is not available in a script"),
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = AllRules.Create().SelectMany(a => a.SupportedDiagnostics).GroupBy(d => d.Id).Select(g => g.First())
        .Select(d => Make(d.Id, d.Title.ToString(CultureInfo.InvariantCulture), d.Category, d.DefaultSeverity, d.HelpLinkUri))
        .Concat(OwnIds.Select(o => Make(o.Id, o.Title, "Safety", DiagnosticSeverity.Error, "")))
        .ToImmutableDictionary(d => d.Id);

    public static ImmutableArray<DiagnosticDescriptor> All() => ById.Values.OrderBy(d => d.Id, System.StringComparer.Ordinal).ToImmutableArray();

    /// <summary>A finding about a file as a whole.</summary>
    public static Diagnostic Of(string id, string path, string message) => Diagnostic.Create(ById[id], Location.Create(path, default, default), message);

    /// <summary>A finding of the inner compilation at the same place, with the same severity.</summary>
    public static Diagnostic Of(Diagnostic inner)
    {
        var message = inner.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.');
        var descriptor = ById.TryGetValue(inner.Id, out var known) ? known : ById[Broken];
        var text = known is null ? $"{inner.Id}: {message}" : message;
        return Diagnostic.Create(descriptor, Place(inner.Location), inner.Severity, additionalLocations: null, inner.Properties, text);
    }

    public static Location Place(Location inner)
    {
        var lines = inner.GetLineSpan();
        return Location.Create(lines.Path, inner.SourceSpan, new LinePositionSpan(lines.StartLinePosition, lines.EndLinePosition));
    }

    // The rules' own assembly tracks their releases; these only repeat them.
#pragma warning disable RS2008, RS1032, RS1033, RS1007
    private static DiagnosticDescriptor Make(string id, string title, string category, DiagnosticSeverity severity, string help) =>
        new(id, title, "{0}", category, severity, isEnabledByDefault: true, helpLinkUri: help);
#pragma warning restore RS2008, RS1032, RS1033, RS1007
}
