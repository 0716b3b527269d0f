using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH1018: writes the members before what stands for the rest, with the same answer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListMembers)), Shared]
public sealed class ListMembers : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH1018");

    public override string Title => "List the members it stands for";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (!diagnostic.Properties.TryGetValue("members", out var members) || members is null) yield break;
        var node = root.FindNode(diagnostic.Location.SourceSpan);
        var arm = node.FirstAncestorOrSelf<SwitchExpressionArmSyntax>();
        var choice = arm?.Parent is SwitchExpressionSyntax expression ? expression.GoverningExpression : node.FirstAncestorOrSelf<SwitchStatementSyntax>()?.Expression;
        if (choice is null || model.GetTypeInfo(choice).Type is not { } type) yield break;
        var name = type.ToMinimalDisplayString(model, choice.SpanStart);
        var named = members.Split(',').Select(m => name + "." + m);
        if (arm is null)
            yield return new TextChange(new TextSpan(node.SpanStart, 0), string.Concat(named.Select(m => $"case {m}:\n{Lines.Indent(text, node.SpanStart)}")));
        else
            yield return new TextChange(new TextSpan(arm.SpanStart, 0), $"{string.Join(" or ", named)} => {arm.Expression},{(IsOwnLine(text, arm) ? "\n" + Lines.Indent(text, arm.SpanStart) : " ")}");
    }

    private static bool IsOwnLine(SourceText text, SyntaxNode arm) => text.Lines.GetLineFromPosition(arm.SpanStart).ToString().TrimStart().StartsWith(arm.GetFirstToken().Text, System.StringComparison.Ordinal);
}
