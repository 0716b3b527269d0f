using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Binding;

/// <summary>SH0019: declarations that hide what every reader knows. <c>Math.Abs</c> in a review must be .NET's.</summary>
internal static class ReservedNames
{
    /// <summary>Not to be declared as anything.</summary>
    private static readonly FrozenSet<string> Always = FrozenSet.ToFrozenSet(["System", "Microsoft", "ScriptHost", "Math", "MathF", "Convert", "Console", "Environment"], StringComparer.Ordinal);

    /// <summary>Not to be declared as a type or alias. What people write types of their own for (Range, Index, Point, Matrix, Stack) is not here.</summary>
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
    [
        "Object", "String", "Boolean", "Char", "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal", "Half", "Int128", "UInt128", "IntPtr", "UIntPtr",
        "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "Type", "Array", "Delegate", "Enum", "Nullable", "ValueType", "ValueTuple", "Exception", "Random", "Func", "Action", "Predicate", "Span", "ReadOnlySpan",
        "List", "Dictionary", "HashSet", "IEnumerable", "IEnumerator", "IReadOnlyList", "IReadOnlyDictionary", "IDisposable", "IEquatable", "IComparable", "KeyValuePair",
        "ImmutableArray", "FrozenSet", "FrozenDictionary", "StringBuilder", "StringComparison", "StringComparer", "CultureInfo", "MidpointRounding", "BitConverter", "Task", "Thread", "Monitor", "File", "GC", "Activator", "Unsafe", "MemoryMarshal",
    ], StringComparer.Ordinal);

    public static IEnumerable<ScriptDiagnostic> Run(IEnumerable<SyntaxTree> trees, LoadedContract contract)
    {
        var ofContract = contract.Surface.Types.Select(t => t.Name.Split('`')[0]).Concat(contract.Surface.Namespaces.Select(n => n.Split('.')[0])).ToHashSet(StringComparer.Ordinal);
        return
            from tree in trees
            from node in tree.GetRoot().DescendantNodes()
            let token = Declared(node)
            let name = token.ValueText
            let whose = Always.Contains(name) || IsType(node) && Types.Contains(name) ? ".NET" : IsType(node) && ofContract.Contains(name) ? $"the contract '{contract.Id}'" : null
            where whose is not null
            select DiagnosticMap.At(Rules.ReservedName, tree, token.Span, $"'{name}' would hide the '{name}' of {whose}, so the code would not be what it looks like; choose another name");
    }

    private static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or NameEqualsSyntax;

    private static SyntaxToken Declared(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        TypeParameterSyntax type => type.Identifier,
        NameEqualsSyntax { Parent: UsingDirectiveSyntax } alias => alias.Name.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax variable => variable.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        ForEachStatementSyntax loop => loop.Identifier,
        CatchDeclarationSyntax caught => caught.Identifier,
        FromClauseSyntax range => range.Identifier,
        LetClauseSyntax range => range.Identifier,
        JoinClauseSyntax range => range.Identifier,
        JoinIntoClauseSyntax range => range.Identifier,
        QueryContinuationSyntax range => range.Identifier,
        _ => default,
    };
}
