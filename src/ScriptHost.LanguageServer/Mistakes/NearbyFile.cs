using System.Text;
using ScriptHost.Compiler.Intake;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary>A small text file beside a script, or in a folder above it up to the one with <c>scripthost.yaml</c>. Others are none of the script's business.</summary>
internal static class NearbyFile
{
    // What is longer belongs into the input, not into a file that people review.
    private const int MostBytes = 16 << 10;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text with <c>\n</c> as line ends; null when there is no such file, or when it cannot stand in a script.</summary>
    /// <param name="script">Full path.</param>
    /// <param name="name">As the script writes it.</param>
    public static string? Read(string script, string name)
    {
        if (name.Length == 0 || Path.IsPathRooted(name) || name.Split('/', '\\').Contains("..")) return null;
        for (var folder = Path.GetDirectoryName(script); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, name))) return Text(Path.Combine(folder, name));
            if (File.Exists(Path.Combine(folder, Workspace.FileName))) break;
        }
        return null;
    }

    private static string? Text(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) return null;
            var text = Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            return text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? null : text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }
}
