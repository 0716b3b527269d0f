using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Analyzers;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Binding;

/// <summary>Turns the compiler's "does not exist" into a sentence that says why, and what to write instead.</summary>
internal sealed class Teacher(CSharpCompilation compilation, LoadedContract contract)
{
    public ScriptDiagnostic Explain(Diagnostic diagnostic) => diagnostic.Id switch
    {
        "CS0103" or "CS0246" or "CS0234" or "CS0117" or "CS1061" or "CS0426" or "CS0122" or "CS0400" => UnknownName(diagnostic),
        "CS0012" or "CS0518" or "CS0656" or "CS1980" or "CS1969" or "CS1970" => MissingFramework(diagnostic),
        "CS0019" => DiagnosticMap.From(diagnostic, WrongOperator(diagnostic)),
        "CS0193" => DiagnosticMap.From(diagnostic, "C# has no '**'; write Math.Pow(x, 2), or x * x"),
        "CS7036" when Text(diagnostic).Contains("'Random.Random(int)'", StringComparison.Ordinal) => DiagnosticMap.From(diagnostic, $"'new Random()': {Advice.For("System.Random")}", Rules.ForbiddenMember),
        "CS1109" => DiagnosticMap.From(diagnostic, "a script is a class itself, so that its classes are nested, where C# allows no extension methods; move the method out of its class, to the top level of the script"),
        "CS9283" => DiagnosticMap.From(diagnostic, "a script is a class itself, so that its classes are nested, where C# allows no 'extension' blocks; write a top-level method 'static double Mean(this IReadOnlyList<double> xs)' instead"),
        "CS0161" => DiagnosticMap.From(diagnostic, Text(diagnostic) + "; end every branch with 'return', the last one included"),
        "CS0227" => DiagnosticMap.From(diagnostic, "unsafe code is not available in a script", Rules.ForbiddenConstruct),
        "CS1992" or "CS4032" or "CS4033" => DiagnosticMap.From(diagnostic, "await is not available: a script computes on one thread; ask the contract's owners to fetch data before the decision (enricher)", Rules.ForbiddenConstruct),
        _ => DiagnosticMap.From(diagnostic),
    };

    private ScriptDiagnostic UnknownName(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree;
        if (tree is null) return DiagnosticMap.From(diagnostic);
        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var name = (node as SimpleNameSyntax ?? node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault())?.Identifier.ValueText;
        if (name is null) return DiagnosticMap.From(diagnostic);
        var model = compilation.GetSemanticModel(tree);

        if (node.Parent is MemberAccessExpressionSyntax access && access.Name == node && model.GetSymbolInfo(access.Expression).Symbol is not INamespaceSymbol && Receiver(model, access.Expression) is { } receiver)
            return UnknownMember(diagnostic, receiver, name);
        var prefixes = Prefixes(node);
        return KnownType(prefixes, name) is { } type ? Forbidden(diagnostic, Rules.ForbiddenType, type, type)
            : prefixes.FirstOrDefault(FrameworkNames.IsNamespace) is { } space ? DiagnosticMap.From(diagnostic, $"the namespace '{space}' exists in .NET, but nothing in it is available to scripts; remove the line", Rules.ForbiddenType)
            : DiagnosticMap.From(diagnostic, $"'{name}' does not exist here{(Habits.OfName(name) is { } habit ? $"; {habit}" : Suggestion.Clause(name, InScope(model, node)))}");
    }

    private string? WrongOperator(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? Habits.OfOperator(tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), compilation.GetSemanticModel(tree)) : null;

    private static ITypeSymbol? Receiver(SemanticModel model, ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type ?? model.GetSymbolInfo(expression).Symbol as ITypeSymbol;

    private ScriptDiagnostic UnknownMember(Diagnostic diagnostic, ITypeSymbol receiver, string name)
    {
        var display = receiver.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (receiver.Locations.All(l => !l.IsInSource) && Exists(receiver, name) is { } declaring)
            return Forbidden(diagnostic, Rules.ForbiddenMember, $"{display}.{name}", $"{declaring}.{name}");
        var names = Members(receiver).Select(m => m.Name).Where(n => SyntaxFacts.IsValidIdentifier(n)).Distinct().ToList();
        var near = Suggestion.Clause(name, names);
        if (receiver is INamedTypeSymbol { IsTupleType: true } tuple) names = [.. tuple.TupleElements.Select(e => e.Name)];
        var all = near.Length == 0 && names.Count is > 0 and <= 24 && !receiver.ToString()!.StartsWith("System.", StringComparison.Ordinal) ? $"; its members are {string.Join(", ", names.Where(n => n is not ("Equals" or "GetHashCode" or "ReferenceEquals" or "ToString" or "Deconstruct")).Order(StringComparer.Ordinal))}" : "";
        return DiagnosticMap.From(diagnostic, $"'{display}' has no member '{name}'{near}{all}");
    }

    private static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            foreach (var member in t.GetMembers().Where(m => m is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } && (m.DeclaredAccessibility == Accessibility.Public && !m.IsImplicitlyDeclared || m is IPropertySymbol))) yield return member;
    }

    /// <summary>The real type that declares the member, when the running framework has it.</summary>
    private static string? Exists(ITypeSymbol receiver, string member)
    {
        var name = receiver.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted).WithGenericsOptions(SymbolDisplayGenericsOptions.None).WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None));
        var arity = receiver is INamedTypeSymbol { Arity: > 0 } named ? "`" + named.Arity.ToString(CultureInfo.InvariantCulture) : "";
        var type = typeof(object).Assembly.GetType(name + arity) ?? typeof(Enumerable).Assembly.GetType(name + arity) ?? typeof(HashSet<>).Assembly.GetType(name + arity);
        return (type ?? typeof(object)).GetMember(member) is [var found, ..] ? found.DeclaringType!.FullName!.Split('`')[0] : null; // a member has a declaring type
    }

    private static string? KnownType(IReadOnlyList<string> prefixes, string name)
    {
        var byFullName = prefixes.FirstOrDefault(p => FrameworkNames.TypesNamed(p[(p.LastIndexOf('.') + 1)..]).Contains(p));
        if (byFullName is not null || prefixes[0] != name) return byFullName;
        var candidates = FrameworkNames.TypesNamed(name);
        return candidates.FirstOrDefault(c => Advice.For(c) is not null) ?? candidates.FirstOrDefault();
    }

    /// <summary>The dotted name around a node, from the part that ends with the node to the whole: <c>System.IO</c>, <c>System.IO.File</c> …</summary>
    private static List<string> Prefixes(SyntaxNode node)
    {
        var prefixes = new List<string>();
        for (var part = node; part is not null; part = Outer(part))
            if (Outer(part) is not { } outer || !EndsWith(outer, part)) prefixes.Add(string.Concat(part.ToString().Where(c => !char.IsWhiteSpace(c))));
        return prefixes;
    }

    private static SyntaxNode? Outer(SyntaxNode part) => part.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax ? part.Parent : null;

    private static bool EndsWith(SyntaxNode outer, SyntaxNode part) => outer is QualifiedNameSyntax { Right: var right } ? right == part : outer is MemberAccessExpressionSyntax { Name: var last } && last == part;

    private ScriptDiagnostic Forbidden(Diagnostic diagnostic, string rule, string shown, string subject)
    {
        var declaring = subject.LastIndexOf('.') is var dot and > 0 ? subject[..dot] : subject;
        var advice = Advice.For(subject) ?? Advice.For(declaring)
            ?? $"use what '{contract.Id}' and the approved .NET API offer, or ask the contract's owners";
        return DiagnosticMap.From(diagnostic, $"'{shown}' exists in .NET, but is not available to scripts: {advice}", rule);
    }

    private static ScriptDiagnostic MissingFramework(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && tree.GetRoot().FindNode(diagnostic.Location.SourceSpan) is var node && node.AncestorsAndSelf().Any(n => n is IdentifierNameSyntax { Identifier.ValueText: "dynamic" }) | Text(diagnostic).Contains("CSharp", StringComparison.Ordinal)
            ? DiagnosticMap.From(diagnostic, "'dynamic' is not available to scripts: what it calls cannot be checked before deployment; write the type", Rules.ForbiddenConstruct)
            : DiagnosticMap.From(diagnostic, $"this needs a part of .NET that is not available to scripts ({Text(diagnostic)})", Rules.ForbiddenConstruct);

    private static IEnumerable<string> InScope(SemanticModel model, SyntaxNode node) =>
        model.LookupSymbols(node.SpanStart).Select(s => s.Name).Where(SyntaxFacts.IsValidIdentifier).Distinct();

    private static string Text(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.');
}
