using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>
/// Names for values, so that a test and a use can be seen to mean the same: <c>a.Income</c>, <c>xs.Count</c>. A local that is assigned once
/// goes by what it was assigned.
/// </summary>
internal static class Paths
{
    private const int MaxDepth = 12;

    /// <summary>The value under conversions that keep it, and parentheses.</summary>
    public static IOperation Undressed(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion when !Truncates(conversion):
                    operation = conversion.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    public static bool Truncates(IConversionOperation conversion) => IsFractional(conversion.Operand.Type) && IsInteger(conversion.Type);

    public static bool IsFloating(ITypeSymbol? type) => Bare(type)?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    public static bool IsFractional(ITypeSymbol? type) => Bare(type)?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    public static bool IsInteger(ITypeSymbol? type) => Bare(type)?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    public static ITypeSymbol? Bare(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>The number that a constant is, also where it is made nullable.</summary>
    public static double? Number(this IOperation operation) =>
        (operation.ConstantValue.HasValue ? operation : operation.Undressed()).ConstantValue is { HasValue: true, Value: IConvertible value } && value is not (string or bool or char) ? value.ToDouble(System.Globalization.CultureInfo.InvariantCulture) : null;

    public static string Path(IOperation operation, int depth = 0)
    {
        operation = operation.Undressed();
        if (depth < MaxDepth && Alias(operation) is { } definition) return Path(definition, depth + 1);
        if (depth < MaxDepth && operation is ILocalReferenceOperation && Declared.Part(operation) is var (maker, part)) return Handed(Path(part, depth + 1), maker, depth);
        return operation switch
        {
            ILocalReferenceOperation local => Root(local.Local),
            IParameterReferenceOperation parameter => Root(parameter.Parameter),
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => Root(field.Field),
            IFieldReferenceOperation { Instance: { } instance } field => Path(instance, depth + 1) + "." + field.Field.Name,
            IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } property } when Member(property) == ".#" => CountPath(instance, depth + 1),
            IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } property } => Path(instance, depth + 1) + Member(property),
            IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation { Property: { IsIndexer: false } property } } access => Path(access.Operation, depth + 1) + Member(property),
            IInstanceReferenceOperation => "this",
            IInvocationOperation { TargetMethod.Name: "Count" or "LongCount", Arguments.Length: 1 } call when Linq.Operator(call) is not null => CountPath(Linq.Source(call), depth + 1),
            IInvocationOperation { TargetMethod.Name: "Count" or "LongCount", Arguments.Length: 2 } call when Linq.Operator(call) is not null => Path(Linq.Source(call), depth + 1) + ".Where(" + Text(call.Arguments[1].Syntax) + ").#",
            IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { } instance } => Path(instance, depth + 1),
            IInvocationOperation call when Linq.Operator(call) is { } name => Path(Linq.Source(call), depth + 1) + "." + name + "(" + string.Join(",", call.Arguments.Skip(1).Where(a => !a.IsImplicit).Select(a => Text(a.Syntax))) + ")",
            _ => "{" + Text(operation.Syntax) + "}",
        };
    }

    /// <summary>A path inside of a function as it is called outside: by what was handed over for its parameters.</summary>
    private static string Handed(string path, IInvocationOperation call, int depth) =>
        call.Arguments.FirstOrDefault(a => a.Parameter is { } parameter && (path + ".").StartsWith(Root(parameter) + ".", StringComparison.Ordinal)) is { Parameter: { } handed } argument
            ? Path(argument.Value, depth + 1) + path.Substring(Root(handed).Length)
            : path;

    /// <summary>The path of how many elements there are.</summary>
    public static string CountPath(IOperation sequence, int depth = 0)
    {
        while (depth++ < MaxDepth)
        {
            sequence = sequence.Undressed();
            if (Spread(sequence) is { } spread) sequence = spread;
            else if (Alias(sequence) is { } definition) sequence = definition;
            else if (Linq.Operator(sequence) is { } name && (Linq.KeepsPresence(name) || Linq.TakesSome((IInvocationOperation)sequence))) sequence = Linq.Source((IInvocationOperation)sequence);
            else break;
        }
        return Path(sequence, depth) + ".#";
    }

    // [.. values] has as many elements as its source.
    private static IOperation? Spread(IOperation sequence) =>
        (Definition(sequence) ?? sequence).Undressed() is ICollectionExpressionOperation { Elements: { Length: 1 } elements } && elements[0] is ISpreadOperation spread ? spread.Operand : null;

    /// <summary>What a local or top-level value was given where it was declared, when nothing writes it later.</summary>
    public static IOperation? Definition(IOperation reference) =>
        Declared.Of(reference) is { Value: { } value } declared && reference.SemanticModel is { } model && value.SyntaxTree == model.SyntaxTree && !declared.IsWritten
            ? model.GetOperation(value)
            : null;

    // Two empty lists are not the same list, and 0 is no name.
    private static IOperation? Alias(IOperation reference) =>
        Definition(reference) is { ConstantValue.HasValue: false } value && value.Undressed() is not (IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation or IAnonymousFunctionOperation or IDelegateCreationOperation or ILiteralOperation) ? value : null;

    /// <summary>Where a local or top-level value of the script is declared.</summary>
    public static VariableDeclaratorSyntax? Declarator(IOperation reference)
    {
        ISymbol? symbol = reference switch { ILocalReferenceOperation local => local.Local, IFieldReferenceOperation { Field: { ContainingType.IsScriptClass: true } field } => field, _ => null };
        return symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax;
    }

    /// <summary>Everything that can see what is declared here.</summary>
    public static SyntaxNode Scope(SyntaxNode declaration) => declaration.Ancestors().First(a => a is BlockSyntax or SwitchSectionSyntax or ForStatementSyntax or CompilationUnitSyntax || a.Parent is null);

    public static string Text(SyntaxNode syntax) => string.Concat(syntax.DescendantTokens().Select(t => t.Text));

    public static string Root(ISymbol symbol) => symbol.Name + "@" + (symbol.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0);

    private static string Member(IPropertySymbol property) => property.Name switch
    {
        "Value" when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => "",
        "Count" or "Length" when property.Type.SpecialType == SpecialType.System_Int32 && !ContractFacts.IsContractType(property.ContainingType) => ".#",
        _ => "." + property.Name,
    };
}
