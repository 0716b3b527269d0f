using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Analyzers;

/// <summary>
/// What runs in every decision, and what runs once when the program is loaded: initialisers of top-level values, and functions that only they use.
/// The call graph goes by names: two functions of one name count as one, which makes code hot rather than cold.
/// </summary>
internal static class HotPath
{
    private const string Initialisers = "the initialisers", AnyCall = "any call"; // a blank: no function is called so

    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> Known = new();

    /// <summary>Whether an operation may run in a decision.</summary>
    public static bool Contains(IOperation operation)
    {
        if (operation.SemanticModel is not { } model) return false;
        var cold = Known.GetValue(model.Compilation, Cold);
        for (var node = operation.Syntax; node is not null; node = node.Parent)
        {
            if (IsInitialiser(node)) return false;
            if (cold.Count > 0 && NameOf(node) is { } name && cold.Contains(name)) return false;
        }
        return true;
    }

    private static HashSet<string> Cold(Compilation compilation)
    {
        var roots = compilation.SyntaxTrees.Select(t => t.GetRoot()).ToList();
        var functions = new HashSet<string>(roots.SelectMany(r => r.DescendantNodes()).Select(NameOf).OfType<string>());
        var calls = new Dictionary<string, HashSet<string>>();
        foreach (var name in roots.SelectMany(r => r.DescendantNodes()).OfType<SimpleNameSyntax>().Where(n => functions.Contains(n.Identifier.ValueText)))
            Callees(calls, OwnerOf(name)).Add(name.Identifier.ValueText);

        var cold = Reached(calls, [Initialisers]);
        if (cold.Count == 0) return cold;
        // Nobody in the script calls the entry point: it, and what else nobody calls, is where a decision begins.
        cold.ExceptWith(Reached(calls, [AnyCall, .. functions.Where(f => !calls.Any(c => c.Key != f && c.Value.Contains(f)))]));
        return cold;
    }

    private static HashSet<string> Reached(Dictionary<string, HashSet<string>> calls, List<string> from)
    {
        var reached = new HashSet<string>(from.Where(f => f is not (Initialisers or AnyCall)));
        var open = new Stack<string>(from);
        while (open.Count > 0)
            foreach (var callee in Callees(calls, open.Pop()))
                if (reached.Add(callee)) open.Push(callee);
        return reached;
    }

    private static HashSet<string> Callees(Dictionary<string, HashSet<string>> calls, string owner)
    {
        if (!calls.TryGetValue(owner, out var callees)) calls[owner] = callees = [];
        return callees;
    }

    private static string OwnerOf(SyntaxNode node) =>
        node.Ancestors().Select(a => IsInitialiser(a) ? Initialisers : NameOf(a)).FirstOrDefault(o => o is not null) ?? AnyCall;

    private static bool IsInitialiser(SyntaxNode node) => node is FieldDeclarationSyntax { Parent: CompilationUnitSyntax };

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };
}
