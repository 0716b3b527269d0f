using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime;

/// <summary>The content address of a bundle: SHA-256 over point, entry path and all files. 64 lower-case hexadecimal digits.</summary>
public readonly record struct BundleId(string Value)
{
    /// <summary>The first 8 digits, for people.</summary>
    public string Short => Value[..8];

    public override string ToString() => Value;
}

/// <summary>One file of a bundle.</summary>
/// <param name="Path">Relative to the scripts root, with forward slashes: <c>credit-risk/credit-risk.csx</c>.</param>
/// <param name="Content">The bytes as they are on disk.</param>
public sealed record BundleFile(string Path, ImmutableArray<byte> Content)
{
    public static BundleFile FromText(string path, string text) => new(path, [.. Encoding.UTF8.GetBytes(text)]);

    /// <summary>What <c>sha256sum</c> prints for the file in the repository.</summary>
    public string Sha256 => Hash.OfBytes(Content.AsSpan());
}

/// <summary>What is deployed: the sources of one decision point as they are in the repository, and its manifest. Immutable, content-addressed.</summary>
public sealed class Bundle
{
    public const int MaxFiles = 256;

    public const string SeveritiesName = "severities.editorconfig";

    private Bundle(string point, string entryPath, ImmutableArray<BundleFile> files, ImmutableArray<BundleFile> tests)
    {
        Point = point;
        EntryPath = entryPath;
        Files = files;
        Tests = tests;
        Id = Address();
    }

    /// <summary>The decision point this bundle answers for.</summary>
    public string Point { get; }

    /// <summary>The path of the script that holds the entry point.</summary>
    public string EntryPath { get; }

    /// <summary>Sorted by path, ordinal.</summary>
    public ImmutableArray<BundleFile> Files { get; }

    /// <summary>The test file, what it loads and the cases, sorted by path: what the gate runs, and no part of any image. Empty when nobody sent them.</summary>
    public ImmutableArray<BundleFile> Tests { get; }

    public BundleId Id { get; }

    public string ManifestPath => Beside(EntryPath, "script.yaml");

    /// <summary>Where severities that differ from the rules' own travel; most bundles have none.</summary>
    public string SeveritiesPath => Beside(EntryPath, SeveritiesName);

    public BundleFile? Find(string path) => Files.FirstOrDefault(f => f.Path == path);

    /// <summary>The path of a file in the folder of another.</summary>
    public static string Beside(string path, string name) => path.LastIndexOf('/') is var slash and >= 0 ? path[..(slash + 1)] + name : name;

    /// <exception cref="BundleException">A name or path cannot be used, a path comes twice, or the entry is missing.</exception>
    public static Bundle Create(string point, string entryPath, IEnumerable<BundleFile> files, params IEnumerable<BundleFile> tests)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(tests);
        if (!ScriptName.IsValid(point))
            throw new BundleException($"The decision point name '{point}' cannot be used. Write 1 to {ScriptName.MaxLength} lower-case letters, digits and single hyphens, such as 'credit-risk'.");
        var sorted = Sorted(point, files);
        if (sorted.All(f => f.Path != entryPath)) throw new BundleException($"The bundle of '{point}' does not hold its entry '{entryPath}'.");
        return new Bundle(point, entryPath, sorted, Sorted(point, tests));
    }

    /// <summary>The same sources with other tests, or with none.</summary>
    public Bundle With(params IEnumerable<BundleFile> tests) => new(Point, EntryPath, Files, Sorted(Point, tests));

    private static ImmutableArray<BundleFile> Sorted(string point, IEnumerable<BundleFile> files)
    {
        var sorted = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToImmutableArray();
        if (sorted.Length > MaxFiles) throw new BundleException($"The bundle of '{point}' has {sorted.Length:N0} files; the limit is {MaxFiles}.");
        foreach (var file in sorted)
            if (!IsPlainPath(file.Path)) throw new BundleException($"The bundle path '{file.Path}' cannot be used. Write a relative path with forward slashes and without '.' or '..' parts.");
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i].Path == sorted[i - 1].Path) throw new BundleException($"The bundle of '{point}' holds '{sorted[i].Path}' twice.");
        return sorted;
    }

    /// <summary>UTF-8 JSON: <c>{"format":1,"point":…,"entry":…,"files":{path:text},"tests":{path:text}}</c>, without the last where there are none. What <c>deploy</c> uploads and the registry stores.</summary>
    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteString("point", Point);
            json.WriteString("entry", EntryPath);
            json.WriteStartObject("files");
            foreach (var file in Files) json.WriteBase64OrText(file);
            json.WriteEndObject();
            if (!Tests.IsEmpty)
            {
                json.WriteStartObject("tests");
                foreach (var file in Tests) json.WriteBase64OrText(file);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <exception cref="BundleException">The text is not a bundle; the message names what is wrong and where.</exception>
    public static Bundle FromJson(ReadOnlyMemory<byte> json) => BundleJson.Read(json);

    private BundleId Address()
    {
        var hash = new Hash().Add("bundle-1").Add(Point).Add(EntryPath);
        foreach (var file in Files) hash.Add(file.Path).Add(file.Content.AsSpan());
        if (!Tests.IsEmpty) hash.Add("tests");
        foreach (var file in Tests) hash.Add(file.Path).Add(file.Content.AsSpan());
        return new BundleId(hash.ToHex());
    }

    private static bool IsPlainPath(string path) =>
        path is { Length: > 0 and <= 260 }
        && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Any(char.IsControl)
        && path.Split('/').All(part => part is not ("" or "." or ".."));
}

/// <summary>A bundle cannot be made from what was given. The message is for its author.</summary>
public sealed class BundleException(string message) : Exception(message);
