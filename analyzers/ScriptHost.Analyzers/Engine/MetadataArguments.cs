using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>
/// Arguments of attributes whose class is in no reference: scripts are compiled without ScriptHost.Contracts, and Roslyn gives such an
/// attribute a name and nothing else.
/// </summary>
internal static class MetadataArguments
{
    public static (double, double)? Doubles(ISymbol owner, string attribute)
    {
        if (Blob(owner, attribute) is not { } blob || blob.Length < 18) return null;
        blob.Offset = 2; // the prolog
        return (blob.ReadDouble(), blob.ReadDouble());
    }

    public static string? Text(ISymbol owner, string attribute)
    {
        if (Blob(owner, attribute) is not { } blob || blob.Length < 4) return null;
        blob.Offset = 2; // the prolog
        return blob.ReadSerializedString();
    }

    private static BlobReader? Blob(ISymbol owner, string attribute)
    {
        if (owner.MetadataToken == 0 || owner.ContainingModule?.GetMetadata()?.GetMetadataReader() is not { } reader) return null;
        foreach (var handle in reader.GetCustomAttributes(MetadataTokens.EntityHandle(owner.MetadataToken)))
        {
            var one = reader.GetCustomAttribute(handle);
            if (one.Constructor.Kind == HandleKind.MemberReference && reader.GetMemberReference((MemberReferenceHandle)one.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, attribute))
                return reader.GetBlobReader(one.Value);
        }
        return null;
    }
}
