using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>The read-only collections in the reach of one compilation's contract, made when a rule first asks.</summary>
internal sealed class Views(Compilation compilation)
{
    private readonly Lazy<HashSet<ITypeSymbol>> _elements = new(() => Elements(compilation));
    private readonly ConcurrentBag<Diagnostic> _ifHidden = [];
    private volatile bool _isHidden;

    /// <summary>Some read-only collection of this script goes where its type is no longer seen: into an object, or through a type parameter.</summary>
    public void Hide() => _isHidden = true;

    /// <summary>A finding that holds only when something is hidden.</summary>
    public void ReportIfHidden(Diagnostic diagnostic) => _ifHidden.Add(diagnostic);

    public void Report(CompilationAnalysisContext context)
    {
        if (!_isHidden) return;
        foreach (var diagnostic in _ifHidden) context.ReportDiagnostic(diagnostic);
    }

    /// <summary>Whether an object of this type may stand behind a read-only collection of the contract. A type that is still open may be any.</summary>
    public bool MayHide(ITypeSymbol mutable) => mutable switch
    {
        IArrayTypeSymbol { ElementType: var element } => IsElement(element),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => arguments.All(IsElement),
        _ => _elements.Value.Count > 0,
    };

    /// <summary>Whether a generic function of the script casts to one of its type parameters.</summary>
    public bool CastsToParameter(IMethodSymbol method) => method.DeclaringSyntaxReferences
        .Any(r => r.GetSyntax() is var declaration && declaration.DescendantNodes().Select(Target).OfType<IdentifierNameSyntax>()
            .Any(t => method.TypeParameters.Any(p => p.Name == t.Identifier.ValueText)));

    private bool IsElement(ITypeSymbol type) => type.TypeKind == TypeKind.TypeParameter || _elements.Value.Contains(type);

    private static TypeSyntax? Target(SyntaxNode node) => node switch
    {
        CastExpressionSyntax cast => cast.Type,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.IsExpression, Right: TypeSyntax type } => type,
        DeclarationPatternSyntax pattern => pattern.Type,
        RecursivePatternSyntax pattern => pattern.Type,
        TypePatternSyntax pattern => pattern.Type,
        ConstantPatternSyntax { Expression: TypeSyntax type } => type,
        GenericNameSyntax { Identifier.ValueText: "OfType" or "Cast", TypeArgumentList.Arguments: { Count: 1 } arguments } => arguments[0],
        _ => null,
    };

    // Contracts are known by not being the framework: everything else a script refers to is one.
    private static HashSet<ITypeSymbol> Elements(Compilation compilation)
    {
        var elements = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(a => a.GetTypeByMetadataName("System.Object") is null && !a.Name.StartsWith("System.", StringComparison.Ordinal)))
            foreach (var member in Types(assembly.GlobalNamespace).SelectMany(t => t.GetMembers()))
                if (member is IPropertySymbol { Type: INamedTypeSymbol type } && Collections.IsReadOnlyView(type))
                    Add(type, elements);
        return elements;
    }

    private static void Add(INamedTypeSymbol view, HashSet<ITypeSymbol> elements)
    {
        foreach (var argument in view.TypeArguments)
            if (elements.Add(argument) && argument is INamedTypeSymbol inner && Collections.IsReadOnlyView(inner)) Add(inner, elements);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol space)
    {
        foreach (var member in space.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type) yield return type;
            foreach (var inner in Types(member)) yield return inner;
        }
    }
}
