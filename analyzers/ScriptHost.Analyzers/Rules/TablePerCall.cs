using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>SH3005: a table of constants that every decision builds again. Only tables that are read and stay in the function: what is changed or handed on may be meant as a fresh copy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TablePerCall : ScriptRule
{
    private const int Fewest = 3;

    private static readonly DiagnosticDescriptor Rule = RuleFactory.Warning(
        "SH3005", "Constant table is built in every call", "this table of {0} constants is built anew in every call; write it once beside the function: readonly {1} {2} = …", "Performance");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterScriptOperationAction(Check, OperationKind.ObjectCreation, OperationKind.ArrayCreation, OperationKind.CollectionExpression);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var table = context.Operation;
        if (table.IsImplicit || Constants(table) is not { } count || count < Fewest || Kept(table) is not { } kept) return;
        var name = "values";
        var at = Outward(table);
        if (at is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator })
        {
            if (!OnlyRead(declarator)) return;
            name = local.Name;
        }
        else if (!IsAsked(table, at)) return;
        if (HotPath.Contains(table)) context.ReportDiagnostic(Diagnostic.Create(Rule, table.Syntax.GetLocation(), count, kept, name));
    }

    /// <summary>How many entries a table has that are all written down; null when it is none, or any is computed.</summary>
    private static int? Constants(IOperation table)
    {
        var entries = table switch
        {
            IArrayCreationOperation { Initializer: { } written } => written.ElementValues,
            ICollectionExpressionOperation expression => expression.Elements,
            IObjectCreationOperation { Initializer: { } filled } made when made.Arguments.All(a => Sequences.Undressed(a.Value).Type?.Name is "StringComparer") => filled.Initializers,
            _ => [],
        };
        return entries.All(IsConstant) ? entries.Length : null;
    }

    private static bool IsConstant(IOperation entry) => Sequences.Undressed(entry) is var value && (value.ConstantValue.HasValue || value switch
    {
        ITupleOperation tuple => tuple.Elements.All(IsConstant),
        IInvocationOperation { TargetMethod.Name: "Add" } add => add.Arguments.All(a => IsConstant(a.Value)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } at } set => at.Arguments.All(a => IsConstant(a.Value)) && IsConstant(set.Value),
        _ => false,
    });

    /// <summary>The type under which a table can be shared; null when it has no unchanging twin, or needs none.</summary>
    internal static string? Kept(IOperation table) => table.Type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: var element } => $"ImmutableArray<{Name(element)}>",
        INamedTypeSymbol { Name: "List" or "ImmutableArray", TypeArguments: { Length: 1 } of } => $"ImmutableArray<{Name(of[0])}>",
        INamedTypeSymbol { Name: "HashSet", TypeArguments: { Length: 1 } of } => $"FrozenSet<{Name(of[0])}>",
        INamedTypeSymbol { Name: "Dictionary", TypeArguments: { Length: 2 } of } => $"FrozenDictionary<{Name(of[0])}, {Name(of[1])}>",
        _ => null,
    };

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static IOperation? Outward(IOperation value)
    {
        var at = value.Parent;
        while (at is IConversionOperation or IParenthesizedOperation) at = at.Parent;
        return at;
    }

    private static bool OnlyRead(IVariableDeclaratorOperation declarator)
    {
        IOperation function = declarator;
        while (function.Parent is not null && function is not (ILocalFunctionOperation or IAnonymousFunctionOperation or IMethodBodyOperation)) function = function.Parent;
        return Uses(function, declarator.Symbol).All(u => IsRead(u, Outward(u)));
    }

    private static IEnumerable<IOperation> Uses(IOperation function, ILocalSymbol local) =>
        function.Descendants().OfType<ILocalReferenceOperation>().Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local));

    private static bool IsRead(IOperation use, IOperation? at) => at switch
    {
        IForEachLoopOperation loop => Sequences.Undressed(loop.Collection) == use,
        IArrayElementReferenceOperation element => element.Type?.IsValueType != false && element.Parent is not (IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None }) || element.Type?.SpecialType == SpecialType.System_String && !(element.Parent is IAssignmentOperation set && set.Target == element),
        IArgumentOperation { Parent: IInvocationOperation call } when Sequences.IsLinq(call) => true,
        _ => IsAsked(use, at),
    };

    /// <summary>A table that is asked for something on the spot. A small array's Contains costs next to nothing.</summary>
    private static bool IsAsked(IOperation table, IOperation? at) => at switch
    {
        IPropertyReferenceOperation property => !(property.Parent is IAssignmentOperation set && set.Target == property || property.Parent is IIncrementOrDecrementOperation),
        IInvocationOperation { Instance: { } instance, TargetMethod.Name: var name } => Sequences.Undressed(instance) == table && name is "ContainsKey" or "TryGetValue" or "Contains" or "IndexOf",
        IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", ContainingType.Name: "CollectionExtensions" } } } => true,
        _ => false,
    };
}
