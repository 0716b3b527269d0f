namespace ScriptHost.LanguageServer.Tests.Measures;

/// <summary>A measurement, which says little on a machine that does other things: runs when <c>SCRIPTHOST_MEASURE</c> names the file for its figures.</summary>
public sealed class MeasureFactAttribute : FactAttribute
{
    public MeasureFactAttribute()
    {
        if (Target is null) Skip = "Set SCRIPTHOST_MEASURE to the file that the figures go to.";
    }

    public static string? Target { get; } = Environment.GetEnvironmentVariable("SCRIPTHOST_MEASURE");
}
