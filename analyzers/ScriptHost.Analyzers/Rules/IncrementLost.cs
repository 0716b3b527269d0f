using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace ScriptHost.Analyzers;

/// <summary>SH5025: <c>x = x++</c> puts the old value back, and <c>x =+ y</c> forgets it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncrementLost : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH5025", "Increment is lost", "'{0}' {1}; write '{2}'", "Review");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.SimpleAssignment);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (Turned(assignment.Syntax) is { } sign)
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), Shown.Of(assignment), $"sets '{Shown.Of(assignment.Target)}' and forgets what it was: '={sign}' is no operator, '{sign}=' is", $"{Shown.Of(assignment.Target)} {sign}= …"));
        foreach (var step in Results(assignment.Value.Undressed()).OfType<IIncrementOrDecrementOperation>())
            if (step.IsPostfix && Changes.Variable(step.Target) is { } variable && SymbolEqualityComparer.Default.Equals(variable, Changes.Variable(assignment.Target)))
                context.ReportDiagnostic(Diagnostic.Create(Rule, step.Syntax.GetLocation(), step.Syntax.ToString(), "gives the value before, which is then put back into '" + variable.Name + "', so that nothing is counted", variable.Name + (step.Kind == OperationKind.Decrement ? " - 1" : " + 1")));
    }

    // x =+ y, with the sign at the wrong side.
    private static string? Turned(SyntaxNode syntax) =>
        syntax is AssignmentExpressionSyntax { OperatorToken: var equals, Right: var right } && right.GetFirstToken() is var sign && sign.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryPlusExpression or (int)SyntaxKind.UnaryMinusExpression }
            && equals.Span.End == sign.SpanStart && sign.TrailingTrivia.Any(SyntaxKind.WhitespaceTrivia) ? sign.Text : null;

    private static System.Collections.Generic.IEnumerable<IOperation> Results(IOperation value) =>
        value is IConditionalOperation { WhenFalse: { } other } choice ? [choice.WhenTrue.Undressed(), other.Undressed()] : [value];
}
