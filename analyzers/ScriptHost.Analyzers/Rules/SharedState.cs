using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH2001 and SH2007: a top-level value is shared by all requests, so it is const or readonly, and deeply immutable in type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedState : ScriptRule
{
    private static readonly DiagnosticDescriptor Written = RuleFactory.Locked(
        "SH2001", "Top-level value can be written", "'{0}' is shared by all requests, so a decision could depend on earlier ones; write 'const' or 'readonly' before it, or move it into the function", "Determinism");

    private static readonly DiagnosticDescriptor Mutable = RuleFactory.Locked(
        "SH2007", "Top-level value can be changed inside", "'{0}' is shared by all requests, and the content of '{1}' can be changed; use {2}", "Determinism");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Written, Mutable);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(CheckField, SyntaxKind.FieldDeclaration);
        context.RegisterSyntaxNodeAction(CheckProperty, SyntaxKind.PropertyDeclaration);
    }

    private static void CheckField(SyntaxNodeAnalysisContext context)
    {
        foreach (var variable in ((FieldDeclarationSyntax)context.Node).Declaration.Variables)
        {
            if (context.SemanticModel.GetDeclaredSymbol(variable, context.CancellationToken) is not IFieldSymbol { ContainingType.IsScriptClass: true } field || field.IsConst || field.IsStatic) continue;
            Check(context, field.ContainingType, field.Name, field.Type, field.IsReadOnly, variable.Identifier.GetLocation());
        }
    }

    private static void CheckProperty(SyntaxNodeAnalysisContext context)
    {
        var syntax = (PropertyDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is not { ContainingType.IsScriptClass: true } property || property.IsStatic) return;
        // A getter may write to 'field', too.
        if (property.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property)) is { } kept)
            Check(context, property.ContainingType, property.Name, property.Type, kept.IsReadOnly && property.SetMethod is null, syntax.Identifier.GetLocation());
    }

    private static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol script, string name, ITypeSymbol type, bool isReadOnly, Location location)
    {
        if (!isReadOnly)
            context.ReportDiagnostic(Diagnostic.Create(Written, location, name));
        else if (FirstMutable(type, script, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) is { } mutable)
            context.ReportDiagnostic(Diagnostic.Create(Mutable, location, name, mutable.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Instead(mutable)));
    }

    private static string Instead(ITypeSymbol type) => type.Name switch
    {
        "HashSet" or "ISet" or "SortedSet" => "FrozenSet",
        "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary" => "FrozenDictionary",
        _ when type is IArrayTypeSymbol || type.Name is "List" or "IList" or "IReadOnlyList" or "IEnumerable" => "ImmutableArray",
        _ when type.TypeKind == TypeKind.Delegate => "a function, as in 'double Square(double x) => x * x;'",
        _ => "ImmutableArray, FrozenSet, FrozenDictionary, or a record whose members are all get-only",
    };

    /// <summary>The first part of a type that a script could change; null when there is none.</summary>
    /// <param name="script">What holds all types of the script.</param>
    private static ITypeSymbol? FirstMutable(ITypeSymbol type, INamedTypeSymbol script, HashSet<ITypeSymbol> seen)
    {
        if (!seen.Add(type) || type.TypeKind == TypeKind.Enum || type.TypeKind == TypeKind.Error) return null;
        if (type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_String or SpecialType.System_Decimal or SpecialType.System_DateTime
            or >= SpecialType.System_SByte and <= SpecialType.System_Double) return null;
        if (type is not INamedTypeSymbol named) return type;
        if (IsImmutableContainer(named)) return named.TypeArguments.Concat(Comparers(named, script)).Select(a => FirstMutable(a, script, seen)).FirstOrDefault(m => m is not null);
        return named.TypeKind is TypeKind.Class or TypeKind.Struct && IsUserType(named) ? FirstMutableField(named, script, seen) : type;
    }

    private static bool IsImmutableContainer(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.IsTupleType
        || type.ContainingNamespace?.ToDisplayString() switch
        {
            "System.Collections.Immutable" => type.Name == "ImmutableArray",
            "System.Collections.Frozen" => type.Name is "FrozenSet" or "FrozenDictionary",
            "System.Collections.Generic" => type.Name == "KeyValuePair",
            "System" => type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "Index" or "Range",
            _ => false,
        };

    /// <summary>A type of the script or of its contract; the framework's own are known by name.</summary>
    private static bool IsUserType(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() is not { } space || space != "System" && !space.StartsWith("System.", System.StringComparison.Ordinal);

    private static ITypeSymbol? FirstMutableField(INamedTypeSymbol type, INamedTypeSymbol script, HashSet<ITypeSymbol> seen)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } parent && FirstMutable(parent, script, seen) is { } inherited) return inherited;
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic) continue;
            if (member is IFieldSymbol { IsReadOnly: false } or IEventSymbol) return type; // the field behind a property too: its getter may write to it
            if (member is IPropertySymbol { SetMethod: { IsInitOnly: false } }) return type;
            var inner = member switch { IFieldSymbol f => f.Type, IPropertySymbol p => p.Type, _ => null };
            if (inner is not null && member.Name != "EqualityContract" && FirstMutable(inner, script, seen) is { } mutable) return mutable;
        }
        return Derived(type, script).Select(d => FirstMutable(d, script, seen)).FirstOrDefault(m => m is not null);
    }

    /// <summary>The types of the script that a table or set may ask about its keys.</summary>
    private static IEnumerable<INamedTypeSymbol> Comparers(INamedTypeSymbol container, INamedTypeSymbol script) => container.Name is "FrozenSet" or "FrozenDictionary"
        ? Nested(script).Where(t => t.AllInterfaces.Any(i => i.Name == "IEqualityComparer"))
        : Enumerable.Empty<INamedTypeSymbol>();

    /// <summary>The types of the script that are made from one: a value may be one of them.</summary>
    private static IEnumerable<INamedTypeSymbol> Derived(INamedTypeSymbol type, INamedTypeSymbol script) => type.IsSealed || type.IsValueType
        ? Enumerable.Empty<INamedTypeSymbol>()
        : Nested(script).Where(t => SymbolEqualityComparer.Default.Equals(t.BaseType?.OriginalDefinition, type.OriginalDefinition));

    private static IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(t => Nested(t).Prepend(t));
}
