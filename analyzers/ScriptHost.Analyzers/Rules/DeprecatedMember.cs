using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH1005: a member that the contract's owners are about to remove.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecatedMember : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH1005", "Contract member is deprecated", "'{0}' is deprecated by the contract: {1}; a later version of the contract may not have it", "Contract");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        ISymbol? used = context.Operation switch
        {
            IMemberReferenceOperation reference => reference.Member,
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation { Constructor: { } constructor } => constructor,
            _ => null,
        };
        if (used is null || !ContractSymbols.IsOfContract(used) || Text(used) is not { } text) return;
        var properties = Successor(used, text) is { } successor ? ImmutableDictionary<string, string?>.Empty.Add("successor", successor) : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), properties, used.Name, text.TrimEnd('.')));
    }

    /// <summary>What the contract says about it; null when it is not deprecated.</summary>
    private static string? Text(ISymbol symbol) => symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "ObsoleteAttribute") is { } obsolete
        ? obsolete.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Value is string { Length: > 0 } text ? text : "its owners give no reason"
        : null;

    /// <summary>A member of the same type that the contract's text names.</summary>
    private static string? Successor(ISymbol symbol, string text)
    {
        if (symbol is not IPropertySymbol property) return null;
        var named = new HashSet<string>(text.Split(' ', '\'', '.', ',', ';', '"'), StringComparer.Ordinal);
        return property.ContainingType.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => p.Name != property.Name && named.Contains(p.Name) && SymbolEqualityComparer.IncludeNullability.Equals(p.Type, property.Type))?.Name;
    }
}
