namespace ScriptHost.LanguageServer.Rpc;

/// <summary>
/// Halves of characters in JSON text. Editors send them when the other half was deleted, and our parser refuses the whole message, which
/// would leave us with another text than the editor's. Each becomes U+FFFD, which is as long.
/// </summary>
internal static class LoneSurrogates
{
    /// <summary>Replaces escapes of lone halves in place.</summary>
    public static void Replace(Span<byte> json)
    {
        for (var i = 0; i + 5 < json.Length; i++)
        {
            if (json[i] != '\\') continue;
            var unit = Unit(json, i);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(json, i + 6))) i += 11;
            else if (char.IsSurrogate(unit)) "fffd"u8.CopyTo(json[(i + 2)..]);
            else i++; // what an escape escapes starts no escape
        }
    }

    /// <summary>The unit of a <c>\uXXXX</c>; 0 for anything else.</summary>
    private static char Unit(ReadOnlySpan<byte> json, int at) =>
        at + 5 < json.Length && json[at] == '\\' && json[at + 1] == 'u' && ushort.TryParse(json.Slice(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit) ? (char)unit : '\0';
}
