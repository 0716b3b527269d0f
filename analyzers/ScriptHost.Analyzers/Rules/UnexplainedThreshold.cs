using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>SH5004: a threshold with a name, but without a word on where it comes from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnexplainedThreshold : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Info(
        "SH5004", "Threshold has no reason", "'{0}' decides, and a reviewer cannot see where {1} comes from; write it behind the line, as in '// policy CR-12, 2026-03'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(Check);
    }

    private static void Check(SyntaxTreeAnalysisContext context)
    {
        if (context.Tree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax root) return;
        var open = new List<VariableDeclaratorSyntax>();
        var isExplained = false;
        MemberDeclarationSyntax? before = null;
        foreach (var member in root.Members)
        {
            if (member is FieldDeclarationSyntax { Declaration.Variables: var variables } field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
            {
                // A heading counts for the lines directly below it.
                isExplained = HasHeading(field) || isExplained && before is FieldDeclarationSyntax && !StartsAnew(field);
                if (!isExplained && !HasComment(field.GetTrailingTrivia()) && !IsExplainedWith(field, root)) open.AddRange(variables.Where(v => IsNumber(v.Initializer?.Value)));
            }
            before = member;
        }
        if (open.Count == 0) return;
        var compared = new HashSet<string>(root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsCompared).Select(n => n.Identifier.ValueText));
        foreach (var constant in open)
            if (compared.Contains(constant.Identifier.ValueText)) context.ReportDiagnostic(Diagnostic.Create(Rule, constant.Identifier.GetLocation(), constant.Identifier.ValueText, constant.Initializer!.Value.ToString()));
    }

    // The end of a loop is no decision, and MonthsPerYear is no policy.
    private static bool IsCompared(IdentifierNameSyntax name) => name.Parent is RelationalPatternSyntax
        || !Words.Of(name.Identifier.ValueText).Contains("per") && name.Parent is BinaryExpressionSyntax { Parent: not ForStatementSyntax, RawKind: (int)SyntaxKind.LessThanExpression or (int)SyntaxKind.LessThanOrEqualExpression or (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.GreaterThanOrEqualExpression };

    private static bool IsNumber(ExpressionSyntax? value) => value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } };

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(IsComment);

    private static bool IsComment(SyntaxTrivia t) => t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    // One reason may stand behind one line of several that are steps of the same scale: ShortMonths, MiddleMonths.
    private static bool IsExplainedWith(FieldDeclarationSyntax field, CompilationUnitSyntax root)
    {
        var at = root.Members.IndexOf(field);
        return new[] { at - 1, at + 1 }.Any(n => n >= 0 && n < root.Members.Count && root.Members[n] is FieldDeclarationSyntax other && HasComment(other.GetTrailingTrivia())
            && !StartsAnew(n > at ? other : field) && LastWord(other) is { Length: > 2 } word && word == LastWord(field));
    }

    private static string LastWord(FieldDeclarationSyntax field)
    {
        var name = field.Declaration.Variables[0].Identifier.ValueText;
        for (var i = name.Length - 1; i > 0; i--)
            if (char.IsUpper(name[i])) return name.Substring(i);
        return "";
    }

    /// <summary>A comment right above, with no empty line between.</summary>
    private static bool HasHeading(FieldDeclarationSyntax field)
    {
        var lines = field.SyntaxTree.GetText().Lines;
        var line = lines.GetLineFromPosition(field.SpanStart).LineNumber;
        return line > 0 && lines[line - 1].ToString().Trim() is { Length: > 2 } above && (above.StartsWith("//", System.StringComparison.Ordinal) || above.EndsWith("*/", System.StringComparison.Ordinal));
    }

    private static bool StartsAnew(FieldDeclarationSyntax field)
    {
        var lines = field.SyntaxTree.GetText().Lines;
        var line = lines.GetLineFromPosition(field.SpanStart).LineNumber;
        return line > 0 && lines[line - 1].ToString().Trim().Length == 0;
    }
}
