namespace ScriptHost.Verification.Reviewing.Behaviours;

/// <summary>The interval in which a share lies with 95 %, also when it is near 0 or 1 or when there are few.</summary>
internal static class Wilson
{
    private const double Z = 1.959963984540054;

    public static Share Of(int hits, int all)
    {
        var (p, z2) = ((double)hits / all, Z * Z);
        var middle = (p + z2 / (2 * all)) / (1 + z2 / all);
        var half = Z / (1 + z2 / all) * Math.Sqrt(p * (1 - p) / all + z2 / (4.0 * all * all));
        return new Share(p, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    public static bool Part(Share one, Share other) => one.High < other.Low || other.High < one.Low;
}
