using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Binding;

/// <summary>SH1001: the script defines the function its contract asks for, in exactly one shape.</summary>
internal static class EntryPointCheck
{
    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat;

    public static IEnumerable<ScriptDiagnostic> Run(CSharpCompilation compilation, SyntaxTree entry, LoadedContract contract)
    {
        var name = contract.Contract.EntryPoint;
        var (input, output) = (contract.Contract.InputType, contract.Contract.OutputType);
        var expected = $"{output.Name} {name}({input.Name} {ParameterName(input.Name)})";
        var functions = compilation.ScriptClass!.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary && !m.IsImplicitlyDeclared).ToList(); // a script compilation has a script class
        var candidates = functions.Where(f => f.Name == name).ToList();
        if (candidates.Count == 0)
        {
            var near = Suggestion.For(name, functions.Select(f => f.Name));
            (Location? at, string hint) = functions.FirstOrDefault(f => f.Name == near) is { } slip
                ? (DiagnosticLocation(slip), $"; '{near}' is close, rename it")
                : (null, "");
            yield return at?.SourceTree is { } tree
                ? DiagnosticMap.At(Rules.EntryPoint, tree, at.SourceSpan, $"the contract '{contract.Id}' calls '{name}', which this script does not define{hint}: {expected}")
                : DiagnosticMap.At(Rules.EntryPoint, entry, default, $"the contract '{contract.Id}' calls '{name}', which this script does not define; add: {expected} {{ … }}");
        }
        else if (candidates.Count > 1)
        {
            foreach (var extra in candidates.Skip(1))
                yield return At(extra, $"'{name}' is defined {candidates.Count} times; the contract '{contract.Id}' calls one: {expected}");
        }
        else if (Fault(candidates[0], input, output) is { } fault)
        {
            yield return At(candidates[0], $"'{candidates[0].ToDisplayString(Short)}' {fault}; the contract '{contract.Id}' calls: {expected}");
        }
    }

    private static string? Fault(IMethodSymbol method, Type input, Type output) =>
        method.IsGenericMethod ? "is generic"
        : method.IsAsync ? "is async"
        : method.ReturnsByRef || method.ReturnsByRefReadonly ? "returns a reference"
        : !Same(method.ReturnType, output) ? $"returns '{method.ReturnType.ToDisplayString(Short)}' instead of '{output.Name}'"
        : method.Parameters.Length != 1 ? $"takes {method.Parameters.Length} parameters instead of one"
        : method.Parameters[0].RefKind != RefKind.None ? $"takes its input by '{method.Parameters[0].RefKind.ToString().ToLowerInvariant()}'"
        : !Same(method.Parameters[0].Type, input) ? $"takes '{method.Parameters[0].Type.ToDisplayString(Short)}' instead of '{input.Name}'"
        : null;

    private static bool Same(ITypeSymbol symbol, Type type) =>
        symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)) == type.FullName?.Replace('+', '.');

    private static ScriptDiagnostic At(IMethodSymbol method, string message) =>
        DiagnosticMap.At(Rules.EntryPoint, DiagnosticLocation(method).SourceTree!, DiagnosticLocation(method).SourceSpan, message); // declared in source

    private static Location DiagnosticLocation(IMethodSymbol method) => method.Locations[0];

    private static string ParameterName(string type) => char.ToLowerInvariant(type[0]).ToString();
}
