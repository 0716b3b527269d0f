using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Analyzers.CodeFixes;

/// <summary>SH5016: returns a decision, or assigns the result back to the variable it was made from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseResult)), Shared]
public sealed class UseResult : ScriptFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SH5016");

    public override string Title => "Use the result (changes the result)";

    protected override IEnumerable<TextChange> Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        if (diagnostic.Properties.TryGetValue("use", out var use) && use is not null) yield return new TextChange(new TextSpan(diagnostic.Location.SourceSpan.Start, 0), use);
    }
}
