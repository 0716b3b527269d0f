using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH1008 and SH1018: a switch over an enum of the contract that has no answer for a member, or the same one for all that are not written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnlistedMember : ScriptRule
{
    private static readonly DiagnosticDescriptor Missing = RuleFactory.Warning(
        "SH1008", "Switch lacks members of the contract", "this switch has no arm for {0}, and a decision that meets it fails here; add an arm, or '_' for the rest", "Contract");

    private static readonly DiagnosticDescriptor Hidden = RuleFactory.Info(
        "SH1018", "Members of the contract are not listed", "'{0}' stands for {1} and silently for what engineers add to '{2}' later; list the members it is meant for", "Contract");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Missing, Hidden);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(CheckExpression, OperationKind.SwitchExpression);
        context.RegisterScriptOperationAction(CheckStatement, OperationKind.Switch);
    }

    private static void CheckExpression(OperationAnalysisContext context)
    {
        var choice = (ISwitchExpressionOperation)context.Operation;
        if (Members(choice.Value.Type) is not { } members) return;
        var rest = choice.Arms.FirstOrDefault(a => a.Guard is null && a.Pattern is IDiscardPatternOperation);
        if (choice.Arms.Any(a => a != rest && !Remove(members, a.Pattern, a.Guard is null || rest is not null)) || members.Count == 0) return;
        if (rest is not null && choice.Arms.Length > 1)
            Report(context, Hidden, rest.Pattern.Syntax.GetLocation(), "_", members, choice.Value.Type!);
        else if (rest is null && choice.Syntax is SwitchExpressionSyntax syntax)
            context.ReportDiagnostic(Diagnostic.Create(Missing, syntax.SwitchKeyword.GetLocation(), Shown(members.Values)));
    }

    private static void CheckStatement(OperationAnalysisContext context)
    {
        var choice = (ISwitchOperation)context.Operation;
        if (Members(choice.Value.Type) is not { } members) return;
        var clauses = choice.Cases.SelectMany(c => c.Clauses).ToList();
        var rest = clauses.FirstOrDefault(c => c.CaseKind == CaseKind.Default);
        if (rest is null || clauses.Count < 2 || clauses.Any(c => c != rest && !Remove(members, c)) || members.Count == 0) return;
        Report(context, Hidden, rest.Syntax.GetLocation(), "default", members, choice.Value.Type!);
    }

    private static bool Remove(Dictionary<object, string> members, ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: { } value } } => members.Remove(value) || true,
        IPatternCaseClauseOperation pattern => Remove(members, pattern.Pattern, counts: true),
        _ => false,
    };

    /// <summary>Takes away what a pattern names; false when it is not a list of members.</summary>
    private static bool Remove(Dictionary<object, string> members, IPatternOperation pattern, bool counts)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: { } value } }:
                if (counts) members.Remove(value);
                return true;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Remove(members, either.LeftPattern, counts) && Remove(members, either.RightPattern, counts);
            default:
                return false;
        }
    }

    private static Dictionary<object, string>? Members(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } named || !ContractSymbols.IsOfContract(named) || named.GetAttributes().Any(a => a.AttributeClass?.Name == "FlagsAttribute")) return null;
        var members = new Dictionary<object, string>();
        foreach (var member in named.GetMembers().OfType<IFieldSymbol>())
            if (member is { HasConstantValue: true, ConstantValue: { } value } && !members.ContainsKey(value)) members.Add(value, member.Name);
        return members;
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, Location place, string rest, Dictionary<object, string> members, ITypeSymbol type) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, place, ImmutableDictionary<string, string?>.Empty.Add("members", string.Join(",", members.Values)), rest, Shown(members.Values), type.Name));

    private static string Shown(Dictionary<object, string>.ValueCollection names) => string.Join(", ", names.Take(4).Select(n => $"'{n}'")) + (names.Count > 4 ? $" and {names.Count - 4} more" : "");
}
