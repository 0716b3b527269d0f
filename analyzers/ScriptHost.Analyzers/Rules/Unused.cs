using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5005, SH5014 and SH5018: values, functions and parameters that decide nothing, and make a reviewer look for what they decide.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Unused : ScriptRule
{
    private static readonly DiagnosticDescriptor Value = RuleFactory.Warning(
        "SH5005", "Value is never read", "'{0}' is read here and then decides nothing; use it, or remove it so that nobody believes it does", "Review");

    private static readonly DiagnosticDescriptor Function = RuleFactory.Warning(
        "SH5014", "Function is never called", "nothing calls '{0}', so that it decides nothing; call it, or remove it (git remembers)", "Review");

    private static readonly DiagnosticDescriptor Parameter = RuleFactory.Info(
        "SH5018", "Parameter is never read", "'{0}' does not read its parameter '{1}', so that it makes no difference; use it, or remove it here and at the calls", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Value, Function, Parameter);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSemanticModelAction(Check);
    }

    // A library is there for scripts that load it: only the file with the entry point can be judged.
    private static void Check(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (tree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax root) return;
        var entries = ContractSymbols.Entries(context.SemanticModel.Compilation).Where(e => e.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == tree)).Select(e => e.Name).ToList();
        if (entries.Count == 0) return;
        var names = Names(context.SemanticModel.Compilation);
        foreach (var node in root.DescendantNodes(n => n is not (ExpressionSyntax or TypeDeclarationSyntax) || n is AnonymousFunctionExpressionSyntax))
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer: { } initializer, Parent.Parent: LocalDeclarationStatementSyntax or FieldDeclarationSyntax } variable when IsUnused(variable.Identifier, variable.Span, names) && (variable.Parent?.Parent is FieldDeclarationSyntax || IsPure(initializer.Value, context.SemanticModel)):
                    context.ReportDiagnostic(Diagnostic.Create(Value, variable.Identifier.GetLocation(), variable.Identifier.ValueText));
                    break;
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    CheckFunction(context, node, names, entries);
                    break;
            }
    }

    private static void CheckFunction(SemanticModelAnalysisContext context, SyntaxNode function, ILookup<string, SyntaxToken> names, List<string> entries)
    {
        var name = Functions.Name(function);
        var isEntry = function is MethodDeclarationSyntax && entries.Contains(name.ValueText);
        if (!isEntry && IsUnused(name, function.Span, names))
            context.ReportDiagnostic(Diagnostic.Create(Function, name.GetLocation(), name.ValueText));
        else if (Functions.Parameters(function) is { } parameters && Functions.Body(function) is { } body && !(isEntry && parameters.Parameters.Count == 1) && names[name.ValueText].All(IsCallOrDeclaration))
            foreach (var parameter in parameters.Parameters)
                if (!parameter.Modifiers.Any(SyntaxKind.OutKeyword) && !parameter.Identifier.ValueText.StartsWith("_", StringComparison.Ordinal) && !names[parameter.Identifier.ValueText].Any(t => t.SyntaxTree == body.SyntaxTree && body.Span.Contains(t.Span)))
                    context.ReportDiagnostic(Diagnostic.Create(Parameter, parameter.Identifier.GetLocation(), name.ValueText, parameter.Identifier.ValueText));
    }

    /// <summary>Whether a name stands nowhere outside of its own declaration. Names, not symbols: one that something else shares counts as used.</summary>
    private static bool IsUnused(SyntaxToken name, Microsoft.CodeAnalysis.Text.TextSpan declaration, ILookup<string, SyntaxToken> names) =>
        !name.ValueText.StartsWith("_", StringComparison.Ordinal) && names[name.ValueText].All(t => t.SyntaxTree == name.SyntaxTree && declaration.Contains(t.Span));

    // Handed on as a value, a function must have the parameters that its taker asks for.
    private static bool IsCallOrDeclaration(SyntaxToken name) => name.Parent is MethodDeclarationSyntax or LocalFunctionStatementSyntax or IdentifierNameSyntax { Parent: InvocationExpressionSyntax } or GenericNameSyntax { Parent: InvocationExpressionSyntax }
        || name.Parent is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access } && access.Name == name.Parent;

    private static bool IsPure(ExpressionSyntax value, SemanticModel model) => value.DescendantNodesAndSelf().All(n => n switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => true, // of a new object
        AssignmentExpressionSyntax or DeclarationExpressionSyntax or RefExpressionSyntax or AwaitExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => false,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => false,
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol called && (called.IsStatic || called.ReducedFrom is not null || called.ContainingType.IsScriptClass || called.ContainingType.SpecialType == SpecialType.System_String),
        _ => true,
    });

    private static ILookup<string, SyntaxToken> Names(Compilation compilation) =>
        compilation.SyntaxTrees.SelectMany(t => t.GetRoot().DescendantTokens()).Where(t => t.IsKind(SyntaxKind.IdentifierToken)).ToLookup(t => t.ValueText, StringComparer.Ordinal);
}
