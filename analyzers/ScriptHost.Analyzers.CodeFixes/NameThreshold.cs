using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH5003: makes a number a constant before the function that compares with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameThreshold)), Shared]
public sealed class NameThreshold : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH5003");

    public override string Title => "Name the threshold";

    // All in one go: each constant must see the names of the others, and moves them.
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(Changes(diagnostics, root!, model!, text))); // C# documents have both
    });

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text) => Changes([diagnostic], root, model, text);

    private static List<TextChange> Changes(IEnumerable<Diagnostic> diagnostics, SyntaxNode root, SemanticModel model, SourceText text)
    {
        var taken = new HashSet<string>(root.DescendantTokens().Select(t => t.ValueText));
        var changes = new List<TextChange>();
        foreach (var function in diagnostics.OrderBy(d => d.Location.SourceSpan.Start).GroupBy(d => Function(d, root)))
        {
            if (function.Key is null) continue;
            var constants = "";
            foreach (var diagnostic in function)
            {
                if (!diagnostic.Properties.TryGetValue("name", out var name) || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax number || model.GetTypeInfo(number).Type is not { } type) continue;
                var free = Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? name! : name + i).First(taken.Add);
                constants += $"const {type.ToMinimalDisplayString(model, number.SpanStart)} {free} = {number};\n";
                changes.Add(new TextChange(number.Span, free));
            }
            changes.Add(new TextChange(new TextSpan(Lines.BeforeComment(text, function.Key), 0), constants + "\n"));
        }
        return changes;
    }

    private static MemberDeclarationSyntax? Function(Diagnostic diagnostic, SyntaxNode root) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m.Parent is CompilationUnitSyntax && m is not FieldDeclarationSyntax);
}
