using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers.Build;

/// <summary>
/// The allow-list by name. At the gate a member that is not allowed does not exist; a build has the whole framework in sight, and says the
/// same of what a script writes down. What no name stands for (conversions, enumerators) is left to the gate.
/// </summary>
internal static class AllowedNames
{
    public const string Member = "SH0001";
    public const string Type = "SH0002";

    private static readonly HashSet<string> Ids = Read();

    private static readonly DiagnosticDescriptor[] Rules = [.. Carrier.All().Where(d => d.Id is Member or Type)];

    /// <summary>The first thing of each name and each creation that is not on the list.</summary>
    public static IEnumerable<Diagnostic> Check(SemanticModel model, CancellationToken cancellationToken) => model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes()
        .Where(n => n is SimpleNameSyntax or BaseObjectCreationExpressionSyntax)
        .Select(n => (Node: n, Symbol: model.GetSymbolInfo(n, cancellationToken).Symbol?.OriginalDefinition))
        .Where(n => n.Symbol is not null && IsFramework(n.Symbol) && !IsAllowed(n.Symbol))
        .Where(n => n.Symbol is ITypeSymbol || n.Symbol!.ContainingType is not { } type || IsAllowed(type.OriginalDefinition)) // of a type that is not allowed nothing is said but that; ! asked above
        .Select(n => Finding(n.Node, n.Symbol!)); // ! asked above

    private static Diagnostic Finding(SyntaxNode node, ISymbol symbol)
    {
        var isType = symbol is ITypeSymbol;
        var shown = isType ? FullName(symbol) : symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"new {symbol.ContainingType.Name}()" : $"{symbol.ContainingType.Name}.{symbol.Name}";
        var advice = (isType ? null : Advice.For($"{FullName(symbol.ContainingType)}.{symbol.Name}")) ?? Advice.For(FullName(isType ? symbol : symbol.ContainingType)) ?? "use what the contract and the approved .NET API offer, or ask the contract's owners";
        // A qualified name is shown from its beginning.
        var place = isType ? node.AncestorsAndSelf().TakeWhile(n => n == node || n is QualifiedNameSyntax { Right: var right } && right == node || n is MemberAccessExpressionSyntax { Name: var name } && name == node).Last() : node;
        return Diagnostic.Create(Rules.Single(r => r.Id == (isType ? Type : Member)), place.GetLocation(), $"'{shown}' exists in .NET, but is not available to scripts: {advice}");
    }

    private static string FullName(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted).WithGenericsOptions(SymbolDisplayGenericsOptions.None).WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None));

    private static bool IsAllowed(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol or ITypeParameterSymbol or IArrayTypeSymbol or IDynamicTypeSymbol => true,
        IPropertySymbol property => Has(property.GetMethod) || Has(property.SetMethod),
        IMethodSymbol { ReducedFrom: { } extension } => Has(extension),
        IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor or MethodKind.ReducedExtension) } => true,
        _ => Has(symbol),
    };

    // Of an override the list may name only what it overrides.
    private static bool Has(ISymbol? symbol) => HasLine(symbol) || symbol is IMethodSymbol { OverriddenMethod: { } overridden } && Has(overridden.OriginalDefinition);

    private static bool HasLine(ISymbol? symbol) => symbol?.OriginalDefinition.GetDocumentationCommentId() is { } id && Ids.Contains(id);

    private static bool IsFramework(ISymbol symbol) => symbol is not INamespaceSymbol && Collections.IsOfFramework(symbol) && symbol.Locations.All(l => l.IsInMetadata);

    // One member a line: its documentation id, its cost, its shim. Lists close methods without parameters as 'M:A.B', without brackets, as Roslyn does.
    private static HashSet<string> Read()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var assembly = typeof(AllowedNames).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("AllowList/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // ! the name came from the manifest
            while (reader.ReadLine() is { } line)
                if (line.Length > 2 && line[1] == ':') ids.Add(line.Split(' ')[0]);
        }
        return ids;
    }
}
