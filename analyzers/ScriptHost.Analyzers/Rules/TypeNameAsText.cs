using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH2014: the text of an object that has none of its own. It is the name of its type, which says nothing and is not stable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeNameAsText : ScriptRule
{
    private static readonly DiagnosticDescriptor Rule = RuleFactory.Error(
        "SH2014", "Text is the name of a type", "the text of '{0}' is the name of its type '{1}'; {2}", "Determinism");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(c => Check(c, ((IInterpolationOperation)c.Operation).Expression), OperationKind.Interpolation);
        context.RegisterScriptOperationAction(CheckCall, OperationKind.Invocation);
        context.RegisterScriptOperationAction(CheckSum, OperationKind.Binary);
        context.RegisterScriptOperationAction(CheckAppended, OperationKind.CompoundAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance }) Check(context, instance);
    }

    private static void CheckSum(OperationAnalysisContext context)
    {
        if (context.Operation is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, OperatorMethod: null } sum) return;
        foreach (var side in new[] { sum.LeftOperand, sum.RightOperand })
            if (side is IConversionOperation { Operand: var value }) Check(context, value);
    }

    private static void CheckAppended(OperationAnalysisContext context)
    {
        if (context.Operation is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, Value: IConversionOperation { Operand: var value } }) Check(context, value);
    }

    private static void Check(OperationAnalysisContext context, IOperation value)
    {
        if (value.ConstantValue.HasValue || value.Type is not { } type || Instead(type, context.Compilation) is not { } instead) return;
        var properties = Collections.IsMutable(type) || Collections.IsReadOnlyView(type) ? ImmutableDictionary<string, string?>.Empty.Add("join", null) : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), properties, value.Syntax.ToString(), type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), instead));
    }

    private static string? Instead(ITypeSymbol type, Compilation compilation) =>
        Collections.IsMutable(type) || Collections.IsReadOnlyView(type) ? "write string.Join(\", \", …) to see what it holds"
        : type.TypeKind == TypeKind.Delegate ? "call it and write the result"
        : type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsRecord: false, IsAnonymousType: false, IsTupleType: false } own && own.Locations.Any(l => l.IsInSource) && !HasText(own) && !IsDerivedFrom(own, compilation) ? "write an override of ToString, or make it a record"
        : null;

    private static bool HasText(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType) && (t.GetMembers("ToString").Length > 0 || t.AllInterfaces.Any(i => i.Name is "IFormattable" or "ISpanFormattable"))) return true;
        return false;
    }

    /// <summary>A class that others derive from may be any of them, with a text of its own.</summary>
    private static bool IsDerivedFrom(INamedTypeSymbol type, Compilation compilation) =>
        !type.IsSealed && type.TypeKind == TypeKind.Class && compilation.ScriptClass is { } script && Nested(script).Any(t => SymbolEqualityComparer.Default.Equals(t.BaseType?.OriginalDefinition, type.OriginalDefinition));

    private static ImmutableArray<INamedTypeSymbol> Nested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(t => Nested(t).Add(t)).ToImmutableArray();
}
