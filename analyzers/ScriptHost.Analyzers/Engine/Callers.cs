using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>The calls in the same file of the function around a place.</summary>
internal static class Callers
{
    private const int Most = 8;

    /// <summary>What is handed over for the parameter that a path begins with, and the rest of the path; empty when the path begins with something else.</summary>
    public static List<(IOperation Argument, string Tail)> Of(SyntaxNode place, SemanticModel model, string path)
    {
        var found = new List<(IOperation, string)>();
        var function = place.Ancestors().FirstOrDefault(a => a is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
        if (function is null || model.GetDeclaredSymbol(function) is not IMethodSymbol method) return found;
        if (method.Parameters.FirstOrDefault(p => path.StartsWith(Paths.Root(p) + ".", StringComparison.Ordinal)) is not { } parameter) return found;
        var rest = path.Substring(Paths.Root(parameter).Length);
        foreach (var call in TreeFacts.Of(model.SyntaxTree).Calls(method.Name).Where(c => !function.Span.Contains(c.Span)).Take(Most))
            if (model.GetOperation(call) is IInvocationOperation invocation && SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.OriginalDefinition, method)
                && invocation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value is { } argument)
                found.Add((argument, rest));
        return found;
    }
}
