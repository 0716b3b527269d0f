using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>Settings of rules, from <c>.editorconfig</c>.</summary>
internal static class RuleOptions
{
    /// <summary>The number set for <c>scripthost.SHnnnn.name</c>, or the default.</summary>
    public static int Number(this AnalyzerOptions options, SyntaxTree tree, string key, int otherwise) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
