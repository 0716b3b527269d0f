using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH0020: a class that derives from one that is not the script's own would run where only the framework or the contract is expected.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignBase : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Safety(
        "SH0020", "Class derives from a type that is not the script's own", "'{0}' derives from '{1}', which is not this script's own; {2}");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.ClassDeclaration, SyntaxKind.RecordDeclaration);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var declaration = (TypeDeclarationSyntax)context.Node;
        if (declaration.BaseList is null || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { BaseType: { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } parent } || parent.Locations.Any(l => l.IsInSource)) return;
        var instead = parent.Name.EndsWith("Exception", System.StringComparison.Ordinal) ? "throw an exception of .NET, such as InvalidOperationException" : "keep one in a member instead";
        context.ReportDiagnostic(Diagnostic.Create(Rule, declaration.BaseList.Types.First().GetLocation(), declaration.Identifier.ValueText, parent.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), instead));
    }
}
