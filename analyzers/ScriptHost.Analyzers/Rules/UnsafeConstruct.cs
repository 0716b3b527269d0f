using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH0003: language constructs that leave what can be checked: memory, reflection, late binding.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeConstruct : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Safety("SH0003", "Construct is not available in a script", "'{0}' is not available in a script: {1}");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(
            Check,
            SyntaxKind.UnsafeStatement, SyntaxKind.FixedStatement, SyntaxKind.PointerType, SyntaxKind.FunctionPointerType, SyntaxKind.AddressOfExpression,
            SyntaxKind.StackAllocArrayCreationExpression, SyntaxKind.ImplicitStackAllocArrayCreationExpression,
            SyntaxKind.MakeRefExpression, SyntaxKind.RefTypeExpression, SyntaxKind.RefValueExpression, SyntaxKind.ArgListExpression,
            SyntaxKind.TypeOfExpression, SyntaxKind.AttributeList);
        context.RegisterSyntaxNodeAction(CheckModifiers, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement, SyntaxKind.PropertyDeclaration,
            SyntaxKind.ClassDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.FieldDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.OperatorDeclaration);
        context.RegisterSyntaxNodeAction(CheckDynamic, SyntaxKind.IdentifierName);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var what = context.Node switch
        {
            UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax => ("unsafe", "it could reach the memory of other requests; use arrays and spans"),
            StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => ("stackalloc", "the size of the stack cannot be metered; use 'new T[n]'"),
            TypeOfExpressionSyntax => ("typeof", "types as values are reflection; use 'is' patterns or nameof"),
            AttributeListSyntax list => Attribute(list),
            PrefixUnaryExpressionSyntax => ("&", "it takes an address; use 'ref' parameters"),
            _ => (context.Node.GetFirstToken().Text, "it bypasses the type system"),
        };
        if (what.Item1.Length > 0) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), what.Item1, what.Item2));
    }

    /// <summary>Only attributes that describe: everything else changes how code is compiled or run.</summary>
    private static (string, string) Attribute(AttributeListSyntax list)
    {
        foreach (var attribute in list.Attributes)
        {
            var name = attribute.Name.ToString();
            name = name.Substring(name.LastIndexOf('.') + 1);
            if (name is not ("Flags" or "FlagsAttribute" or "Obsolete" or "ObsoleteAttribute"))
                return ("[" + attribute.Name + "]", "attributes change how code is compiled or run; only [Flags] and [Obsolete] may be used");
        }
        return ("", "");
    }

    private static void CheckModifiers(SyntaxNodeAnalysisContext context)
    {
        foreach (var token in context.Node.ChildTokens())
        {
            var reason = token.Kind() switch
            {
                SyntaxKind.UnsafeKeyword => "it could reach the memory of other requests; use arrays and spans",
                SyntaxKind.ExternKeyword => "it is code from outside of the script; write the function here",
                SyntaxKind.VolatileKeyword => "a script runs on one thread",
                _ => null,
            };
            if (reason is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, token.GetLocation(), token.Text, reason));
        }
    }

    private static void CheckDynamic(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is IdentifierNameSyntax { Identifier.ValueText: "dynamic" } && context.SemanticModel.GetTypeInfo(context.Node, context.CancellationToken).Type is IDynamicTypeSymbol)
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), "dynamic", "what it calls cannot be checked before deployment; write the type"));
    }
}
