using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Intake;

/// <summary>Counts what the compiler tries one by one at every call: functions of one name in one place, and operators of one type.</summary>
internal static class OverloadCheck
{
    public static void Run(IReadOnlyCollection<SyntaxTree> trees, List<ScriptDiagnostic> diagnostics)
    {
        // Loaded files share the script's top level.
        var places = trees.SelectMany(t => t.GetRoot().DescendantNodes().Select(node => (Node: node, Name: Name(node)))).Where(f => f.Name is not null)
            .GroupBy(f => (Place: f.Node.Parent is BaseTypeDeclarationSyntax or BlockSyntax ? f.Node.Parent : null, f.Name));
        foreach (var tooMany in places.Select(p => p.Skip(Limits.Overloads).FirstOrDefault()).Where(f => f.Node is not null))
            diagnostics.Add(DiagnosticMap.At(Rules.File, tooMany.Node.SyntaxTree, tooMany.Node.GetFirstToken().Span, $"more than {Limits.Overloads} functions here have the name '{tooMany.Name}'; give them names that say what differs"));
    }

    private static string? Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ConstructorDeclarationSyntax => "constructor",
        IndexerDeclarationSyntax => "this",
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => "operator",
        _ => null,
    };
}
