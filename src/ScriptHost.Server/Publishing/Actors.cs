namespace ScriptHost.Server;

/// <summary>Who changes something, for the audit. Callers name themselves: on a loopback address that is a note, not a proof.</summary>
internal static class Actors
{
    public const string Host = "scripthost";
    public const string Anonymous = "anonymous@loopback";
    public const string Header = "ScriptHost-Actor";
    private const int Longest = 100;

    /// <summary>The printable ASCII of the caller's header, at most 100 characters.</summary>
    public static string Of(Microsoft.AspNetCore.Http.HttpContext context)
    {
        var given = context.Request.Headers[Header].ToString();
        var clean = new string([.. given.Where(c => c is >= ' ' and <= '~').Take(Longest)]).Trim();
        return clean.Length == 0 ? Anonymous : clean;
    }
}
