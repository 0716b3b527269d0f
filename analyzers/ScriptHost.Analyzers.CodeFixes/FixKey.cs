using System;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>
/// Equivalence keys of fixes. A fix whose result may decide otherwise has a key that ends in <c>?</c>: it is offered in the editor, and applied by
/// <c>scripthost fix</c> only when its rule is named.
/// </summary>
public static class FixKey
{
    private const string Mark = "?";

    /// <summary>The key of a fix that changes what the script decides for some input.</summary>
    public static string Changing(string title) => title + Mark;

    public static bool IsChanging(string? key) => key is not null && key.EndsWith(Mark, StringComparison.Ordinal);
}
