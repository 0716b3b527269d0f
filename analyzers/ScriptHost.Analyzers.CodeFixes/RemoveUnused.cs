using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH5005 and SH5014: removes a value or a function, with the comment right above it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveUnused)), Shared]
public sealed class RemoveUnused : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH5005", "SH5014");

    public override string Title => "Remove what is not used";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        var declaration = root.FindNode(diagnostic.Location.SourceSpan);
        if (declaration is not VariableDeclaratorSyntax variable)
        {
            if (declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax) yield return new TextChange(Lines.WithComment(text, declaration), "");
            yield break;
        }
        if (variable.Parent is not VariableDeclarationSyntax { Variables: { Count: 1 }, Parent: LocalDeclarationStatementSyntax or FieldDeclarationSyntax }) yield break;
        var statement = variable.Parent.Parent!;
        yield return new TextChange(statement is FieldDeclarationSyntax ? Lines.Whole(text, statement.Span) : Lines.WithComment(text, statement), "");
    }
}
