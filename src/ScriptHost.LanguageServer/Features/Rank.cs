using Microsoft.CodeAnalysis;
using ScriptHost.LanguageServer.Scripts;

namespace ScriptHost.LanguageServer.Features;

/// <summary>What comes first in a list: a letter before the name.</summary>
internal static class Rank
{
    public const string Expected = "a";
    public const string Keyword = "e";

    private const string Near = "b";
    private const string Own = "c";
    private const string Contract = "d";
    private const string Framework = "f";
    private const string Namespace = "g";
    private const string OfEverything = "h";

    public static string Of(ISymbol symbol, KnownContract contract) =>
        symbol is INamespaceSymbol ? Namespace
        : symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol ? Near
        : symbol.Locations.Any(l => l.IsInSource) ? Own
        : symbol.ContainingType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum } || symbol is IMethodSymbol { Name: "Equals" or "ToString" or "Deconstruct" } ? OfEverything
        : symbol.ContainingAssembly?.Name == contract.Loaded.AssemblyName ? Contract
        : Framework;
}
