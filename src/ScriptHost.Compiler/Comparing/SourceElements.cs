using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Comparing;

/// <summary>All that the files of a bundle declare, in the order in which it stands there.</summary>
internal static class SourceElements
{
    public static IReadOnlyList<SourceElement> Of(Bundle bundle) =>
        [.. Trees(bundle).SelectMany(tree => Of(((CompilationUnitSyntax)tree.GetRoot()).Members, "", tree.FilePath)).DistinctBy(e => e.Key)];

    /// <summary>What the parser may see; the rest is refused by the compiler, with its reasons.</summary>
    public static IEnumerable<SyntaxTree> Trees(Bundle bundle) =>
        bundle.Files.Where(f => f.Path.EndsWith(".csx", StringComparison.Ordinal)).Select(f => SourceParser.Parse(f.Path, f.Content.AsSpan(), [])).OfType<SyntaxTree>();

    public static bool IsElement(MemberDeclarationSyntax member) =>
        member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax || member is FieldDeclarationSyntax field && IsNamedValue(field);

    private static IEnumerable<SourceElement> Of(SyntaxList<MemberDeclarationSyntax> members, string prefix, string path) => members.SelectMany(m => Of(m, prefix, path));

    private static IEnumerable<SourceElement> Of(MemberDeclarationSyntax member, string prefix, string path)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field when prefix.Length == 0 || IsNamedValue(field):
                foreach (var variable in field.Declaration.Variables)
                    yield return new SourceElement(prefix + variable.Identifier.ValueText, prefix + variable.Identifier.ValueText, IsTable(field, variable) ? ElementKind.Table : ElementKind.Value, field, variable, path);
                break;
            case BaseTypeDeclarationSyntax type:
                var name = prefix + type.Identifier.ValueText;
                yield return new SourceElement("type " + name, name, ElementKind.Type, type, null, path);
                foreach (var inner in type is TypeDeclarationSyntax declaration ? Of(declaration.Members, name + ".", path) : []) yield return inner;
                break;
            case DelegateDeclarationSyntax shape:
                yield return new SourceElement("type " + prefix + shape.Identifier.ValueText, prefix + shape.Identifier.ValueText, ElementKind.Type, shape, null, path);
                break;
            case BaseMethodDeclarationSyntax method:
                var called = prefix + NameOf(method);
                yield return new SourceElement($"{called}({string.Join(", ", method.ParameterList.Parameters.Select(p => SourceElement.Flat(p.Type?.ToString() ?? "")))})", called, ElementKind.Function, method, null, path);
                break;
            case PropertyDeclarationSyntax property:
                yield return new SourceElement(prefix + property.Identifier.ValueText, prefix + property.Identifier.ValueText, ElementKind.Function, property, null, path);
                break;
            case IndexerDeclarationSyntax indexer:
                yield return new SourceElement(prefix + "this" + SourceElement.Flat(indexer.ParameterList.ToString()), prefix + "this", ElementKind.Function, indexer, null, path);
                break;
        }
    }

    private static bool IsNamedValue(FieldDeclarationSyntax field) =>
        field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);

    private static bool IsTable(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable) =>
        !field.Modifiers.Any(SyntaxKind.ConstKeyword)
        && (variable.Initializer?.Value is CollectionExpressionSyntax or BaseObjectCreationExpressionSyntax { Initializer: not null } or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            || field.Declaration.Type.ToString() is var type && (type.Contains("Frozen", StringComparison.Ordinal) || type.Contains("Immutable", StringComparison.Ordinal) || type.EndsWith(']')));

    private static string NameOf(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax m => m.Identifier.ValueText,
        ConstructorDeclarationSyntax c => c.Identifier.ValueText,
        OperatorDeclarationSyntax o => "operator " + o.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax c => "operator " + c.Type,
        _ => "~",
    };
}
