using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>Descriptors in one shape.</summary>
internal static class RuleFactory
{
    /// <summary>A safety rule: an error that no configuration can lower.</summary>
    public static DiagnosticDescriptor Safety(string id, string title, string message) =>
        new(id, title, message, "Safety", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static DiagnosticDescriptor Error(string id, string title, string message, string category) =>
        new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
