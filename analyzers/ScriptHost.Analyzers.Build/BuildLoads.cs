using System;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.Build;

/// <summary>Follows <c>#load</c> to other additional files: from the scripts root, or from the folder of the script.</summary>
internal sealed class BuildLoads(ScriptFiles files) : SourceReferenceResolver
{
    private readonly ScriptFiles _files = files;

    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var beside = Path.Combine(Path.GetDirectoryName(baseFilePath ?? "") ?? "", path).Replace('\\', '/');
        if (_files.Find(beside) is not null) return Path.GetFullPath(beside).Replace('\\', '/');
        return _files.Root is { } root && _files.Find($"{root}/{path}") is not null ? $"{root}/{path}" : null;
    }

    public override Stream OpenRead(string resolvedPath) =>
        new MemoryStream(Encoding.UTF8.GetBytes((_files.Find(resolvedPath) ?? throw new FileNotFoundException("The file is not among the additional files.", resolvedPath)).ToString()));

    public override SourceText ReadText(string resolvedPath) => _files.Find(resolvedPath) ?? base.ReadText(resolvedPath);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => _files.GetHashCode();
}
