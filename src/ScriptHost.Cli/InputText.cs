using System.Text;

namespace ScriptHost.Cli;

/// <summary>What <c>--input</c> names: JSON text, a file, or stdin.</summary>
internal static class InputText
{
    public static async Task<byte[]> ReadAsync(string text, CancellationToken cancellationToken)
    {
        if (text.TrimStart().StartsWith('{')) return Encoding.UTF8.GetBytes(text);
        if (text == "-") return await ReadAllAsync(System.Console.OpenStandardInput(), cancellationToken).ConfigureAwait(false);
        if (File.Exists(text)) return await File.ReadAllBytesAsync(text, cancellationToken).ConfigureAwait(false);
        throw new UsageException($"There is no input file '{text}'. Name a JSON file, give the JSON itself, or - for stdin.");
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, cancellationToken).ConfigureAwait(false);
        return all.ToArray();
    }
}
