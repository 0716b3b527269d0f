using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScriptHost.Runtime;

/// <summary>A compiled, instrumented, inspected script with its facts, sealed by a hash over all of it. Immutable.</summary>
public sealed class ScriptImage
{
    private static readonly byte[] Magic = "SHIMAGE1"u8.ToArray();

    private static readonly JsonSerializerOptions FactsJson = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly byte[] _facts;

    private ScriptImage(ImageFacts facts, byte[] factsJson, ImmutableArray<byte> assembly, ImmutableArray<byte> symbols)
    {
        Facts = facts;
        _facts = factsJson;
        Assembly = assembly;
        Symbols = symbols;
        Seal = new Hash().Add("image-1").Add(factsJson).Add(assembly.AsSpan()).Add(symbols.AsSpan()).ToHex();
    }

    public ImageFacts Facts { get; }

    /// <summary>The portable executable.</summary>
    public ImmutableArray<byte> Assembly { get; }

    /// <summary>The portable PDB that maps it to the script's lines.</summary>
    public ImmutableArray<byte> Symbols { get; }

    /// <summary>SHA-256 over facts, code and symbols; equal bundles give equal seals.</summary>
    public string Seal { get; }

    public static ScriptImage Create(ImageFacts facts, ImmutableArray<byte> assembly, ImmutableArray<byte> symbols) =>
        new(facts, JsonSerializer.SerializeToUtf8Bytes(facts, FactsJson), assembly, symbols);

    /// <summary>Magic, seal, then facts, code and symbols, each after its length.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        buffer.Write(Magic);
        buffer.Write(Convert.FromHexString(Seal));
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in (ReadOnlySpan<ReadOnlyMemory<byte>>)[_facts, Assembly.AsMemory(), Symbols.AsMemory()])
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
            buffer.Write(length);
            buffer.Write(part.Span);
        }
        return buffer.ToArray();
    }

    /// <exception cref="ImageException">The bytes are not an image, or not the image that was sealed.</exception>
    public static ScriptImage FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic)) throw new ImageException("These bytes are not a script image of a format this host reads.");
        var rest = bytes[Magic.Length..];
        if (rest.Length < 32) throw new ImageException("The script image is cut off.");
        var seal = Convert.ToHexStringLower(rest[..32]);
        rest = rest[32..];
        var facts = Take(ref rest).ToArray();
        var assembly = Take(ref rest).ToArray();
        var symbols = Take(ref rest).ToArray();
        if (!rest.IsEmpty) throw new ImageException("The script image has bytes after its end.");
        var image = new ScriptImage(ReadFacts(facts), facts, [.. assembly], [.. symbols]);
        return image.Seal == seal ? image : throw new ImageException($"The script image's seal is {seal[..8]}, but its content hashes to {image.Seal[..8]}: it was changed after it was sealed. Deploy the bundle again.");
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        if (!BinaryPrimitives.TryReadInt32LittleEndian(rest, out var length) || length < 0 || length > rest.Length - sizeof(int))
            throw new ImageException("The script image is cut off.");
        var part = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return part;
    }

    private static ImageFacts ReadFacts(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<ImageFacts>(json, FactsJson) ?? throw new ImageException("The script image has no facts.");
        }
        catch (JsonException e)
        {
            throw new ImageException($"The script image's facts cannot be read: {e.Message}");
        }
    }
}

/// <summary>Bytes that should be a script image are not one this host can run. The message says why and what to do.</summary>
public sealed class ImageException(string message) : Exception(message);
