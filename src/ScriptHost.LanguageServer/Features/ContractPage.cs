using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Scripts;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>The types of a contract as C# that can be read and not changed: a file in the temporary folder, so that every editor can show it.</summary>
internal static class ContractPage
{
    private static readonly SymbolDisplayFormat Declaration = new(
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeModifiers,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Where a type or member of the contract stands; null for what is not the contract's.</summary>
    public static FileRange? PlaceOf(ISymbol symbol, KnownContract contract)
    {
        var definition = symbol.OriginalDefinition;
        if ((definition as INamedTypeSymbol ?? definition.ContainingType) is not { } type || type.ContainingAssembly?.Name != contract.Loaded.AssemblyName) return null;
        var (text, lines) = Write(type, contract);
        var path = Save(type, contract, text);
        var line = lines.GetValueOrDefault(definition.GetDocumentationCommentId() ?? "");
        return new FileRange(FileUri.Of(path), new TextRange(new Position(line, 0), new Position(line, 0)));
    }

    private static (string Text, Dictionary<string, int> Lines) Write(INamedTypeSymbol type, KnownContract contract)
    {
        var (lines, text) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        text.Add($"// {contract.Loaded.Id}: written from its assembly, for reading. Its owners change it.");
        text.Add("");
        Add(type, "");
        text.Add("{");
        foreach (var member in type.GetMembers().Where(m => m.CanBeReferencedByName && contract.Permitted.Allows(m))) Add(member, "    ");
        text.Add("}");
        return (string.Join('\n', text) + "\n", lines);

        void Add(ISymbol symbol, string indent)
        {
            var id = symbol.GetDocumentationCommentId() ?? "";
            if (contract.Docs.Find(id) is { } docs) text.AddRange(docs.Split('\n').Where(l => l.Length > 0).Select(l => $"{indent}/// {l}"));
            lines[id] = text.Count;
            text.Add(indent + symbol.ToDisplayString(Declaration) + (symbol is IFieldSymbol or IMethodSymbol ? ";" : ""));
        }
    }

    private static string Save(INamedTypeSymbol type, KnownContract contract, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "scripthost-contracts", contract.Loaded.Surface.Hash[..12]));
        var path = Path.Combine(folder.FullName, type.Name + ".cs");
        if (File.Exists(path)) return path;
        File.WriteAllText(path, text, Encoding.UTF8);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        return path;
    }
}
