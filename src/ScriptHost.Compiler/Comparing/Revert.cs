using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScriptHost.Compiler.Comparing;

/// <summary>Puts one declaration back to what it was.</summary>
internal static class Revert
{
    public static string Of(string text, SourceElement before, SourceElement after)
    {
        // Of several values in one declaration, the others stay.
        var (old, now) = SharesItsDeclaration(after) ? ((SyntaxNode)before.Variable!, (SyntaxNode)after.Variable!) : (before.Node, after.Node); // ! who shares a declaration is a variable, before and after
        return string.Concat(text.AsSpan(0, now.SpanStart), Text(old, now), text.AsSpan(now.Span.End));
    }

    // The functions of a type are put back one by one; here only what is the type's own.
    private static string Text(SyntaxNode old, SyntaxNode now)
    {
        if (old is not TypeDeclarationSyntax before || now is not TypeDeclarationSyntax after) return old.ToString();
        var own = before.Members.Where(m => !SourceElements.IsElement(m));
        return before.WithMembers([.. own, .. after.Members.Where(SourceElements.IsElement)]).ToString();
    }

    private static bool SharesItsDeclaration(SourceElement element) => element.Node is FieldDeclarationSyntax { Declaration.Variables.Count: > 1 };
}
