namespace ScriptHost.Compiler.Intake;

/// <summary>
/// What a source file may look like, checked on its tokens before the parser sees it: Roslyn itself can be brought down by deep nesting, and
/// takes minutes for some short texts. Far beyond what people write; what is left is held by the compile worker.
/// </summary>
internal static class Limits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 256 * 1024;

    /// <summary>Bytes of all files of a bundle together.</summary>
    public const int BundleBytes = 1024 * 1024;

    /// <summary>Bytes of one file of cases.</summary>
    public const int CaseBytes = 4 * 1024 * 1024;

    public const int Tokens = 60_000;

    /// <summary>Tokens between two of <c>;</c>, <c>{</c> and <c>}</c>: one statement or one arm of a table.</summary>
    public const int StatementTokens = 20_000;

    /// <summary>Open brackets of all kinds at one place.</summary>
    public const int BracketDepth = 64;

    /// <summary>Operators between two operands in one expression: terms of a sum, factors, conditions.</summary>
    public const int Operators = 1_000;

    /// <summary>What stacks up at one place, outer brackets included: members of members, calls of calls, signs, <c>? :</c>, <c>??</c>, <c>with</c>, <c>switch</c>.</summary>
    public const int Chain = 200;

    /// <summary><c>=&gt;</c> inside of each other.</summary>
    public const int LambdaDepth = 8;

    /// <summary>Clauses of one query that bring names in or sort: each makes the types of all later ones larger.</summary>
    public const int QueryClauses = 20;

    /// <summary><c>else</c> after <c>else</c>.</summary>
    public const int ElseChain = 500;

    /// <summary>Statements inside of each other without braces.</summary>
    public const int BareStatements = 50;

    /// <summary>Interpolated strings inside of each other.</summary>
    public const int InterpolationDepth = 4;

    /// <summary>Holes of one interpolated string.</summary>
    public const int Holes = 500;

    public const int Directives = 500;

    public const int Usings = 200;

    /// <summary>Classes, records, structs, interfaces and enums of one file.</summary>
    public const int Types = 500;

    /// <summary>Functions, constructors or operators of one name in one place.</summary>
    public const int Overloads = 50;

    /// <summary>Characters of a name or a number.</summary>
    public const int WordCharacters = 500;
}
