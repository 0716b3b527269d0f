using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Binding;

/// <summary>What people who know pandas or R write first, and what C# has instead.</summary>
internal static class Habits
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["print"] = "a script prints nothing; look at results with 'scripthost run', and put text for people into the decision's reason",
        ["np"] = "C# has Math.Log, Math.Exp, Math.Max … for one number, and LINQ's Sum, Average and Select for many",
        ["pd"] = "a script decides about one input; read its members",
        ["math"] = "write Math with a capital M, as in Math.Log(x)",
        ["len"] = "write x.Length for text and arrays, x.Count for lists",
        ["str"] = "write x.ToString(), or string for the type",
        ["True"] = "write true",
        ["False"] = "write false",
        ["TRUE"] = "write true",
        ["FALSE"] = "write false",
        ["None"] = "write null",
        ["NULL"] = "write null",
        ["elif"] = "write else if",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What to write instead of a name that does not exist; null when it is nobody's habit.</summary>
    public static string? OfName(string name) => Names.GetValueOrDefault(name);

    /// <summary>What to write instead of a comparison the compiler refuses; null when it is not one with the text of a category.</summary>
    public static string? OfOperator(SyntaxNode node, SemanticModel model)
    {
        if (node is not BinaryExpressionSyntax { Left: var left, Right: var right }) return null;
        var types = new[] { model.GetTypeInfo(left).Type, model.GetTypeInfo(right).Type };
        if (types.FirstOrDefault(t => t?.TypeKind == TypeKind.Enum) is not { } category || types.All(t => t?.SpecialType != SpecialType.System_String)) return null;
        var values = category.GetMembers().OfType<IFieldSymbol>().Select(f => $"{category.Name}.{f.Name}").ToList();
        return $"'{category.Name}' is not text but one of {string.Join(", ", values.Take(12))}{(values.Count > 12 ? " …" : "")}";
    }

    /// <summary>A message of the parser, which knows nothing but the text.</summary>
    public static string? OfText(string id) => id switch
    {
        "CS1012" => "text stands in double quotes, as in \"large loan\"; single quotes hold one character",
        _ => null,
    };
}
