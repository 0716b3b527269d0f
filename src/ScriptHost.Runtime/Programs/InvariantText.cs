using System.Globalization;
using System.Runtime.CompilerServices;

namespace ScriptHost.Runtime;

/// <summary>Numbers and text in scripts are invariant, whatever the application's culture is.</summary>
internal static class InvariantText
{
    /// <summary>True where the whole application runs without cultures: every culture is the invariant one, and there is nothing to do.</summary>
    private static readonly bool IsGiven = AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant;

    /// <summary>Sets the invariant culture on this thread. Null when there is nothing to restore.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CultureInfo? Pin() => IsGiven ? null : Change();

    private static CultureInfo? Change()
    {
        var culture = CultureInfo.CurrentCulture;
        if (ReferenceEquals(culture, CultureInfo.InvariantCulture)) return null;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return culture;
    }

    public static void Restore(CultureInfo? culture)
    {
        if (culture is not null) CultureInfo.CurrentCulture = culture;
    }
}
