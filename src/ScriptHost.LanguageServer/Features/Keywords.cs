namespace ScriptHost.LanguageServer.Features;

/// <summary>The keywords that may stand in a place. Those of constructs that scripts may not use are not here.</summary>
internal static class Keywords
{
    private static readonly string[] Types = ["bool", "byte", "char", "decimal", "double", "float", "int", "long", "object", "short", "string", "uint", "ulong"];

    private static readonly string[] Declarations = ["class", "const", "enum", "interface", "readonly", "record", "sealed", "static", "struct", "using", "void"];

    private static readonly string[] Statements = ["break", "case", "const", "continue", "do", "else", "for", "foreach", "if", "return", "static", "switch", "throw", "try", "var", "while"];

    private static readonly string[] Values = ["default", "false", "nameof", "new", "not", "null", "throw", "true", "var"];

    private static readonly string[] Operators = ["and", "as", "in", "is", "not", "or", "switch", "when", "with"];

    public static IEnumerable<string> At(Place place) =>
        place.IsMember ? []
        : place.IsBeginning ? place.IsInBody ? [.. Statements, .. Types] : [.. Declarations, .. Types]
        : place.IsAfterValue ? Operators
        : [.. Values, .. Types];
}
