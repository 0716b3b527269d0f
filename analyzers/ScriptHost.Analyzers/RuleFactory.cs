using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>Descriptors in one shape. Each links to its page, <c>docs/rules/SHnnnn.md</c>.</summary>
internal static class RuleFactory
{
    private const string Pages = "https://scripthost.example/rules/";

    /// <summary>A safety rule: an error that no configuration can lower.</summary>
    public static DiagnosticDescriptor Safety(string id, string title, string message) =>
        new(id, title, message, "Safety", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + id, customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A rule of another range that keeps decisions apart from each other: no configuration can lower it either.</summary>
    public static DiagnosticDescriptor Locked(string id, string title, string message, string category) => Make(id, title, message, category, DiagnosticSeverity.Error, WellKnownDiagnosticTags.NotConfigurable);

    public static DiagnosticDescriptor Error(string id, string title, string message, string category) => Make(id, title, message, category, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string message, string category) => Make(id, title, message, category, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Info(string id, string title, string message, string category) => Make(id, title, message, category, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Make(string id, string title, string message, string category, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: Pages + id, customTags: tags);
}
