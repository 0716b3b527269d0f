using Microsoft.CodeAnalysis;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Binding;

/// <summary>Gives the compiler the files of one bundle and nothing else. Equal when the bundle is, as Roslyn asks of resolvers.</summary>
internal sealed class BundleResolver(Bundle bundle) : SourceReferenceResolver
{
    private readonly Bundle _bundle = bundle;

    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        LoadGraph.Resolve(path, baseFilePath ?? "", p => _bundle.Find(p) is not null, out _);

    public override Stream OpenRead(string resolvedPath)
    {
        var content = _bundle.Find(resolvedPath)?.Content ?? throw new FileNotFoundException($"The bundle does not hold '{resolvedPath}'.", resolvedPath);
        return new MemoryStream([.. content], writable: false);
    }

    public override bool Equals(object? other) => other is BundleResolver resolver && resolver._bundle.Id == _bundle.Id;

    public override int GetHashCode() => _bundle.Id.GetHashCode();
}
