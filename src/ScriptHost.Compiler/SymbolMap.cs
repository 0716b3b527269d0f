using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ScriptHost.Compiler;

/// <summary>From a place in compiled code to the line it was written on, by the portable PDB.</summary>
internal sealed class SymbolMap : IDisposable
{
    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _symbols;

    public SymbolMap(ImmutableArray<byte> symbols)
    {
        _provider = MetadataReaderProvider.FromPortablePdbImage(symbols);
        _symbols = _provider.GetMetadataReader();
    }

    /// <summary>File, line and columns of the statement at or before an IL offset; null for code without one.</summary>
    public (string Path, int Line, int Column, int EndLine, int EndColumn)? Find(int methodToken, int offset)
    {
        if (methodToken == 0) return null;
        var method = _symbols.GetMethodDebugInformation(MetadataTokens.MethodDefinitionHandle(methodToken & 0xFFFFFF));
        SequencePoint? found = null;
        foreach (var point in method.GetSequencePoints().Where(p => !p.IsHidden && (p.Offset <= offset || found is null))) found = point;
        if (found is not { } at) return null;
        return (_symbols.GetString(_symbols.GetDocument(at.Document).Name), at.StartLine, at.StartColumn, at.EndLine, at.EndColumn);
    }

    public void Dispose() => _provider.Dispose();
}
