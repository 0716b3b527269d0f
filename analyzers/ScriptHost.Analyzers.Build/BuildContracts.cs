using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace ScriptHost.Analyzers.Build;

/// <summary>The contracts that a project refers to, or is.</summary>
/// <param name="wanted">The name of the contract class, or of its assembly, that the property <c>ScriptHostContract</c> names; null for the only one.</param>
internal sealed class BuildContracts(Compilation compilation, string? wanted)
{
    private const string Base = "ScriptHost.Contracts.DecisionContract`2";

    private readonly Lazy<MetadataReference?> _own = new(() => Own(compilation));
    private readonly Lazy<List<BuildContract>> _all = new(() => [.. Assemblies(compilation).SelectMany(Contracts).OrderBy(c => c.Name, StringComparer.Ordinal)]);

    /// <summary>
    /// What scripts of a contract are compiled against; null when the project itself, which is the contract, does not compile. That one is written
    /// out as metadata first, because rules tell the contract from the script by where a type comes from.
    /// </summary>
    public IEnumerable<MetadataReference>? References(BuildContract contract) =>
        !SymbolEqualityComparer.Default.Equals(contract.Class.ContainingAssembly, compilation.Assembly) ? compilation.References
        : _own.Value is { } own ? compilation.References.Append(own) : null;

    private static MetadataReference? Own(Compilation compilation)
    {
        using var image = new MemoryStream();
        if (!compilation.Emit(image, options: new EmitOptions(metadataOnly: true)).Success) return null;
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    /// <summary>The contract of one script: the one the project names, the only one there is, or the one with the name in the script's manifest.</summary>
    public BuildContract? For(ScriptFile script, ScriptFiles files, out string fault)
    {
        var all = _all.Value;
        var fitting = wanted is null ? all : [.. all.Where(c => c.Class.Name == wanted || c.Class.ContainingAssembly.Name == wanted)];
        if (fitting.Count > 1 && ManifestName(script, files) is { } name) fitting = [.. fitting.Where(c => c.IsNamed(name))];
        fault = fitting.Count == 1 ? ""
            : all.Count == 0 ? "this project refers to no contract; refer to the project or package of the script's contract"
            : $"which contract this script is for cannot be told: the project has {string.Join(", ", all.Select(c => c.Name))}{(wanted is null ? "" : $", and the property ScriptHostContract names '{wanted}'")}; set ScriptHostContract to the class of one of them";
        return fitting.Count == 1 ? fitting[0] : null;
    }

    // 'contract: credit-risk@1' in the script.yaml beside it.
    private static string? ManifestName(ScriptFile script, ScriptFiles files) =>
        files.Find(script.Path.Substring(0, script.Path.LastIndexOf('/') + 1) + "script.yaml")?.Lines.Select(l => l.ToString().Trim())
            .FirstOrDefault(l => l.StartsWith("contract:", StringComparison.Ordinal))?.Substring("contract:".Length).Trim().Split('@')[0];

    private static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly).Where(a => a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "ScriptHost.Contracts")));

    private static IEnumerable<BuildContract> Contracts(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace)
        .Where(t => !t.IsAbstract && t.BaseType is { } parent && $"{parent.OriginalDefinition.ContainingNamespace}.{parent.OriginalDefinition.MetadataName}" == Base)
        .Select(t => new BuildContract(t, t.BaseType!.TypeArguments[0], t.BaseType.TypeArguments[1])); // ! has a base, as asked above

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}

/// <summary>One contract class with what it decides from and about.</summary>
internal sealed class BuildContract(INamedTypeSymbol @class, ITypeSymbol input, ITypeSymbol output)
{
    public INamedTypeSymbol Class { get; } = @class;

    public string Name => Class.Name;

    /// <summary>Namespaces that scripts of this contract have without a using directive: those of every type of its assembly that it mentions.</summary>
    public IReadOnlyList<string> Namespaces
    {
        get
        {
            var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
            Collect(input, seen);
            Collect(output, seen);
            return [.. seen.Select(t => t.ContainingNamespace.ToDisplayString()).Distinct().OrderBy(n => n, StringComparer.Ordinal)];
        }
    }

    /// <summary>Whether a class of this name decides about that: <c>credit-risk</c> and <c>CreditRisk</c>, <c>CreditRiskContract</c>.</summary>
    public bool IsNamed(string manifestName)
    {
        var plain = manifestName.Replace("-", "");
        return Name.StartsWith(plain, StringComparison.OrdinalIgnoreCase) || plain.StartsWith(Name, StringComparison.OrdinalIgnoreCase);
    }

    private void Collect(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (type is IArrayTypeSymbol array) Collect(array.ElementType, seen);
        if (type is not INamedTypeSymbol named) return;
        foreach (var argument in named.TypeArguments) Collect(argument, seen);
        if (!SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, Class.ContainingAssembly) || !seen.Add(named.OriginalDefinition)) return;
        foreach (var member in named.GetMembers().Where(m => m.DeclaredAccessibility == Accessibility.Public))
            foreach (var mentioned in Mentioned(member)) Collect(mentioned, seen);
    }

    private static IEnumerable<ITypeSymbol> Mentioned(ISymbol member) => member switch
    {
        IPropertySymbol property => [property.Type],
        IFieldSymbol field => [field.Type],
        IMethodSymbol method => method.Parameters.Select(p => p.Type).Append(method.ReturnType),
        _ => [],
    };
}
