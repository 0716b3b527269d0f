namespace ScriptHost.LanguageServer.Protocol;

/// <summary>Between the URIs of editors and full paths.</summary>
internal static class FileUri
{
    /// <summary>The path; null for what is no file.</summary>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile) return null;
        var path = Uri.UnescapeDataString(parsed.AbsolutePath);
        return Path.GetFullPath(path is ['/', _, ':', ..] && OperatingSystem.IsWindows() ? path[1..] : path);
    }

    public static string Of(string path) => new Uri(path).AbsoluteUri;
}
