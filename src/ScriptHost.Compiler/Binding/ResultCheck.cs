using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Binding;

/// <summary>SH1003 and SH1004: results that the contract refuses whatever the input is, asked of the contract itself while the script is checked.</summary>
internal sealed class ResultCheck(CSharpCompilation compilation, LoadedContract loaded) : IContractVisitor<IEnumerable<ScriptDiagnostic>>
{
    public IEnumerable<ScriptDiagnostic> Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        var good = Examples(typeof(TOutput)).Where(o => Fault(contract, (TOutput)o) is null).ToList();
        var values = new ConstantValues(typeof(TOutput), good);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
            {
                if (node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or WithExpressionSyntax && node.Parent is not WithExpressionSyntax
                    && model.GetOperation(node) is { } operation && values.Of(ConstantValues.Inner(operation)).Select(v => Fault(contract, (TOutput)v)).Distinct().ToList() is [{ } fault])
                    yield return DiagnosticMap.At(Rules.ConstantResult, tree, node.Span, $"'{contract.Id}' refuses this result whatever the input is: {fault}");
                if (node is LiteralExpressionSyntax or DefaultExpressionSyntax && IsNullResult(node, model, contract.EntryPoint))
                    yield return DiagnosticMap.At(Rules.NullResult, tree, node.Span, $"'{contract.EntryPoint}' must return a decision, and this is none; say what to decide here");
            }
        }
        foreach (var entry in compilation.SyntaxTrees.SelectMany(t => t.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()).Where(m => m.Identifier.ValueText == contract.EntryPoint && m.Parent is CompilationUnitSyntax))
            if (OnlyThrows(entry)) yield return DiagnosticMap.At(Rules.NullResult, entry.SyntaxTree, entry.Identifier.Span, $"'{contract.EntryPoint}' never returns a decision: every path throws, and an exception is not an answer; return a decision whose reason says why");
    }

    public IEnumerable<ScriptDiagnostic> Run() => loaded.Contract.Accept(this);

    /// <summary>Outputs that the contract's own factories and constructors make of plain values.</summary>
    private static List<object> Examples(Type output)
    {
        MethodBase[] makers = [.. output.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == output && !m.IsGenericMethod), .. output.GetConstructors()];
        var examples = new List<object>();
        foreach (var maker in makers)
            foreach (var round in Enumerable.Range(0, 3))
                if (Try(maker, [.. maker.GetParameters().Select(p => Plain(p.ParameterType, round))]) is { } example) examples.Add(example);
        return examples;
    }

    private static object? Try(MethodBase maker, object?[] arguments)
    {
        try
        {
            return maker is ConstructorInfo constructor ? constructor.Invoke(arguments) : maker.Invoke(null, arguments);
        }
        catch (Exception e) when (e is TargetInvocationException or ArgumentException) // the contract's code, with values nobody planned for
        {
            return null;
        }
    }

    private static object? Plain(Type type, int round) =>
        type == typeof(string) ? (round == 0 ? "" : "x")
        : type == typeof(double) ? round / 2.0
        : type == typeof(decimal) ? round / 2m
        : type == typeof(bool) ? round > 0
        : type.IsEnum && Enum.GetValuesAsUnderlyingType(type) is { Length: > 0 } values ? Enum.ToObject(type, values.GetValue(Math.Min(round, values.Length - 1))!) // ! an enum's values are not null
        : type.IsPrimitive ? Convert.ChangeType(round, type, System.Globalization.CultureInfo.InvariantCulture)
        : type.IsValueType ? Activator.CreateInstance(type) : null;

    private static string? Fault<TInput, TOutput>(DecisionContract<TInput, TOutput> contract, TOutput output)
        where TInput : class
        where TOutput : class
    {
        try
        {
            return contract.Fault(output);
        }
#pragma warning disable CA1031 // the engineer's code: a contract that throws here says so when the script runs
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary><c>return null!</c> or <c>=&gt; a ? default! : b</c> in the entry point itself.</summary>
    private static bool IsNullResult(ExpressionSyntax node, SemanticModel model, string entryPoint)
    {
        SyntaxNode top = node;
        while (top.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax || top.Parent is ConditionalExpressionSyntax branch && branch.Condition != top) top = top.Parent;
        return top.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax
            && top.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax) is MethodDeclarationSyntax { Parent: CompilationUnitSyntax } method
            && method.Identifier.ValueText == entryPoint
            && model.GetTypeInfo(node).ConvertedType is { IsReferenceType: true } && (node.IsKind(SyntaxKind.NullLiteralExpression) || node.IsKind(SyntaxKind.DefaultLiteralExpression) || node is DefaultExpressionSyntax);
    }

    // Only what ends for certain: a loop or a call before the throw may be the longer story.
    private static bool OnlyThrows(MethodDeclarationSyntax entry) => entry switch
    {
        { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
        { Body.Statements: [.., ThrowStatementSyntax] } => !entry.Body!.DescendantNodes().Any(n => n is ReturnStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or GotoStatementSyntax or TryStatementSyntax // ! matched
            || n is InvocationExpressionSyntax && n.Ancestors().All(a => a is not ThrowStatementSyntax)),
        _ => false,
    };
}
