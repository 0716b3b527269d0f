using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH0009: finalizers, static constructors and static state run or live outside of every decision.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeOutsideOfACall : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Safety("SH0009", "Code or state outside of a decision", "{0} is not available in a script: {1}");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(
            Check,
            SyntaxKind.DestructorDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.EventFieldDeclaration,
            SyntaxKind.FieldDeclaration, SyntaxKind.PropertyDeclaration);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var (what, why) = context.Node switch
        {
            DestructorDeclarationSyntax => ("a finalizer", "it would run outside of every decision and budget"),
            ConstructorDeclarationSyntax c when IsStatic(c.Modifiers) => ("a static constructor", "its failure would last for all requests; give the value to the constructor or write a top-level readonly"),
            EventFieldDeclarationSyntax e when IsStatic(e.Modifiers) || e.Parent is CompilationUnitSyntax => ("an event that all requests share", "it keeps code for later; declare it in a class that the call makes an object of, or pass the function as an argument"),
            FieldDeclarationSyntax f when IsStatic(f.Modifiers) => ("a static field", "all requests would share it; write a top-level 'const' or 'readonly' value"),
            PropertyDeclarationSyntax p when IsStatic(p.Modifiers) && KeepsState(p) => ("a static property with state", "all requests would share it; write '=>' or a top-level readonly value"),
            _ => ("", ""),
        };
        if (what.Length > 0) context.ReportDiagnostic(Diagnostic.Create(Rule, NameOf(context.Node), what, why));
    }

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool KeepsState(PropertyDeclarationSyntax property) =>
        !property.Modifiers.Any(SyntaxKind.AbstractKeyword) && (property.Initializer is not null || property.DescendantNodes().Any(n => n.IsKind(SyntaxKind.FieldExpression)) || property.AccessorList?.Accessors is { } accessors && Any(accessors));

    private static bool Any(SyntaxList<AccessorDeclarationSyntax> accessors)
    {
        foreach (var accessor in accessors)
            if (accessor.Body is null && accessor.ExpressionBody is null) return true;
        return false;
    }

    private static Location NameOf(SyntaxNode node) => node switch
    {
        DestructorDeclarationSyntax d => d.Identifier.GetLocation(),
        ConstructorDeclarationSyntax c => c.Identifier.GetLocation(),
        PropertyDeclarationSyntax p => p.Identifier.GetLocation(),
        FieldDeclarationSyntax f => f.Declaration.Variables[0].Identifier.GetLocation(),
        _ => node.GetLocation(),
    };
}
