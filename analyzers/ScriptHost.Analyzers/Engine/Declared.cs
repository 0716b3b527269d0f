using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Where a local or a top-level value of the script is declared, by itself or as a part of a tuple.</summary>
internal sealed class Declared(SyntaxNode node, string name, ExpressionSyntax? value)
{
    public SyntaxNode Node { get; } = node;

    public string Name { get; } = name;

    /// <summary>What it starts as; null when that is no expression of its own.</summary>
    public ExpressionSyntax? Value { get; } = value;

    public bool IsWritten => TreeFacts.Of(Node.SyntaxTree).Writes(Name, Paths.Scope(Node)).Any();

    public static Declared? Of(IOperation reference) => Syntax(reference) switch
    {
        VariableDeclaratorSyntax variable => new(variable, variable.Identifier.ValueText, variable.Initializer?.Value),
        SingleVariableDesignationSyntax part when Parts(part) is { } parts => new(part, part.Identifier.ValueText, parts is { Right: TupleExpressionSyntax tuple } && parts.At < tuple.Arguments.Count ? tuple.Arguments[parts.At].Expression : null),
        _ => null,
    };

    /// <summary>The call whose tuple a local is a part of, and what the function gives for that part; null when it is not as plain as that.</summary>
    public static (IInvocationOperation Call, IOperation Value)? Part(IOperation reference)
    {
        if (Syntax(reference) is not SingleVariableDesignationSyntax designation || Parts(designation) is not { Right: InvocationExpressionSyntax } parts || reference.SemanticModel is not { } model || parts.Right.SyntaxTree != model.SyntaxTree) return null;
        if (model.GetOperation(parts.Right) is not IInvocationOperation call || Calls.Returned(call) is not { Count: 1 } results || results[0].Undressed() is not ITupleOperation tuple || parts.At >= tuple.Elements.Length) return null;
        return new Declared(designation, designation.Identifier.ValueText, null).IsWritten ? null : (call, tuple.Elements[parts.At]);
    }

    private static SyntaxNode? Syntax(IOperation reference)
    {
        ISymbol? symbol = reference switch { ILocalReferenceOperation local => local.Local, IFieldReferenceOperation { Field: { ContainingType.IsScriptClass: true } field } => field, _ => null };
        return symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
    }

    // var (x, y) = …; and (var x, var y) = …;
    private static (ExpressionSyntax Right, int At)? Parts(SingleVariableDesignationSyntax part) => part.Parent switch
    {
        ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: var right } } } all => (right, all.Variables.IndexOf(part)),
        DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: var right } } all } argument } => (right, all.Arguments.IndexOf(argument)),
        _ => null,
    };
}
