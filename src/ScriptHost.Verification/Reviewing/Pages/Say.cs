using System.Globalization;

namespace ScriptHost.Verification.Reviewing.Pages;

/// <summary>Numbers and code as a report writes them, on every machine alike.</summary>
internal static class Say
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>As short as it can be said exactly enough: 0.0123, 1.2e-16.</summary>
    public static string Real(double number) => number.ToString("G4", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);

    public static string Percent(double share) => (share * 100).ToString(share is 0 or >= 0.01 ? "0.0" : "0.00#", CultureInfo.InvariantCulture) + " %";

    public static string Percent(long part, long all) => all == 0 ? "–" : Percent((double)part / all);

    /// <summary>"+16 %"; empty when nothing moved.</summary>
    public static string Growth(long before, long after) => before == 0 || before == after ? "" : $" ({((double)after / before - 1).ToString("+0.#%;-0.#%;±0%", CultureInfo.InvariantCulture).Replace("%", " %", StringComparison.Ordinal)})";

    public static string Move(long before, long after) => $"{Number(before)} → {Number(after)}{Growth(before, after)}";

    /// <summary>Text of the script or its data. It may hold anything, so it never becomes markup.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"`{Cut(Clean(text).Replace('`', '\''), 160)}`";

    public static string Cut(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");

    /// <summary>Without what steers a terminal or hides in a page.</summary>
    public static string Clean(string text) => string.Concat(text.Select(c => c == '\t' ? ' ' : char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\u00b7' : c));

    public static string Of(Verdict verdict) => verdict switch { Verdict.Blocked => "BLOCKED", Verdict.NeedsEngineer => "NEEDS ENGINEER", Verdict.NeedsReview => "NEEDS REVIEW", _ => "NO EFFECT" };

    public static string Of(ScriptChange change) => change switch
    {
        ScriptChange.Identical => "= same code",
        ScriptChange.Parameters => "≈ parameters",
        ScriptChange.Manifest => "≈ manifest",
        ScriptChange.Added => "+ new",
        ScriptChange.Removed => "- removed",
        _ => "~ logic",
    };
}
