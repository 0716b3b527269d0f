using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH1002: a constant key that a table of constants does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownKey : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH1002", "Key is not in the table", "'{0}' {1} a key of '{2}', so {3}; {4}", "Contract");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(c => Check(c, ((IPropertyReferenceOperation)c.Operation).Instance, ((IPropertyReferenceOperation)c.Operation).Arguments, "the decision fails here"), OperationKind.PropertyReference);
        context.RegisterScriptOperationAction(CheckRead, OperationKind.PropertyReference);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
    }

    /// <summary>A table read at a key that comes from the input, and nobody asks whether it is there.</summary>
    private static void CheckRead(OperationAnalysisContext context)
    {
        var read = (IPropertyReferenceOperation)context.Operation;
        if (!read.Property.IsIndexer || read.Arguments.Length != 1 || read.Instance?.Undressed() is not { } table || !Linq.IsDictionary(table.Type) || read.Parent is IAssignmentOperation assignment && assignment.Target == read) return;
        var key = read.Arguments[0].Value.Undressed();
        var handed = table is IParameterReferenceOperation parameter ? Parameters.Arguments(parameter).AsEnumerable().Select(a => ContractFacts.Field(a.Undressed())).FirstOrDefault() : null;
        var isOpen = handed is not null || ContractFacts.Field(table) is not null || table is IFieldReferenceOperation { Field: { IsReadOnly: true, ContainingType.IsScriptClass: true } } && key.Type?.SpecialType == SpecialType.System_String && IsOfInput(key);
        if (!isOpen || IsAsked(table, read.Syntax)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, read.Arguments[0].Value.Syntax.GetLocation(), Shown.Of(key).Trim('"'), "may not be", Shown.Of(table), "the decision fails here when it is not", $"write '{Shown.Of(table)}.TryGetValue({Shown.Of(key)}, out var value)'"));
    }

    /// <summary>A text of the input, cut, copied, grouped by or handed on, but not one of the script's own.</summary>
    internal static bool IsOfInput(IOperation key, int depth = 0)
    {
        key = key.Undressed();
        if (depth > 5) return false;
        if (ContractFacts.Field(key) is not null) return true;
        return key switch
        {
            ILocalReferenceOperation local => Paths.Definition(local) is { } definition ? IsOfInput(definition, depth + 1) : Elements.IsOfInput(local),
            IParameterReferenceOperation parameter => Parameters.Arguments(parameter).Any(a => IsOfInput(a, depth + 1)) || Parameters.Call(key, parameter.Parameter) is { } call && Elements.OriginOf(Linq.Source(call)) == Origin.Input,
            IPropertyReferenceOperation { Property.Name: "Key", Instance: { Type.Name: "IGrouping" } } => true,
            IImplicitIndexerReferenceOperation part => IsOfInput(part.Instance, depth + 1),
            IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } text } => IsOfInput(text, depth + 1),
            _ => false,
        };
    }

    // Any question about the table's keys will do, wherever it stands; only a filter must be one of this function, or of what it is handed.
    private static bool IsAsked(IOperation table, SyntaxNode read)
    {
        var name = table switch { IPropertyReferenceOperation property => property.Property.Name, IFieldReferenceOperation field => field.Field.Name, _ => table.Syntax.ToString() };
        return read.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Name.Identifier.ValueText is "ContainsKey" or "TryGetValue" or "Keys" && m.Expression.ToString() is var asked && (asked == name || asked.EndsWith("." + name, StringComparison.Ordinal)) && (m.Parent is InvocationExpressionSyntax || m.Name.Identifier.ValueText == "Keys" || IsFilterOf(m, read)));
    }

    private static bool IsFilterOf(SyntaxNode filter, SyntaxNode read)
    {
        var function = read.Ancestors().FirstOrDefault(a => a is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
        return function is null || function.Span.Contains(filter.Span) || filter.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => i.Expression is IdentifierNameSyntax called && called.Identifier.ValueText == Functions.Name(function).ValueText);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("TryGetValue" or "ContainsKey" or "GetValueOrDefault")) return;
        var isExtension = call.Instance is null;
        Check(context, isExtension && call.Arguments.Length > 1 ? call.Arguments[0].Value : call.Instance, isExtension ? call.Arguments.Skip(1).ToImmutableArray() : call.Arguments, "it is never found");
    }

    private static void Check(OperationAnalysisContext context, IOperation? table, ImmutableArray<IArgumentOperation> arguments, string outcome)
    {
        if (arguments.IsEmpty || arguments[0].Value.ConstantValue is not { HasValue: true, Value: string key }) return;
        while (table is IConversionOperation conversion) table = conversion.Operand;
        if (table is not IFieldReferenceOperation { Field: { IsReadOnly: true, ContainingType.IsScriptClass: true } field } || context.Operation.SemanticModel is not { } model || Keys(field, model) is not { Count: > 0 } keys || keys.Contains(key)) return;
        var near = keys.Select(k => (Key: k, Distance: Spelling.Distance(k, key))).OrderBy(k => k.Distance).First();
        var isNear = near.Distance <= Math.Max(1, key.Length / 3);
        var properties = isNear ? ImmutableDictionary<string, string?>.Empty.Add("key", near.Key) : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(Rule, arguments[0].Value.Syntax.GetLocation(), properties, key, "is not", field.Name, outcome, isNear ? $"did you mean '{near.Key}'?" : "its keys are " + Listed(keys)));
    }

    /// <summary>The keys of a table that is written down in full; null when some of it is computed, or keys are compared in a way of their own.</summary>
    private static HashSet<string>? Keys(IFieldSymbol field, SemanticModel model)
    {
        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var value } || value.SyntaxTree != model.SyntaxTree) return null;
        var operation = model.GetOperation(value);
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        if (operation is not IInvocationOperation { TargetMethod.Name: "ToFrozenDictionary", Arguments: var arguments } || arguments.Skip(1).Any(a => !a.IsImplicit)) return null;
        var source = arguments[0].Value;
        while (source is IConversionOperation inner) source = inner.Operand;
        if (source is not IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: { } initializer }) return null;
        var keys = initializer.Initializers.Select(KeyOf).ToList();
        return keys.Contains(null) ? null : new HashSet<string>(keys!, StringComparer.Ordinal);
    }

    private static string? KeyOf(IOperation entry) => entry switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } => index[0].Value.ConstantValue.Value as string,
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } => pair[0].Value.ConstantValue.Value as string,
        _ => null,
    };

    private static string Listed(HashSet<string> keys) => string.Join(", ", keys.Take(5).Select(k => $"'{k}'")) + (keys.Count > 5 ? " …" : "");
}
