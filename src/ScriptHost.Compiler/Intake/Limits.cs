namespace ScriptHost.Compiler.Intake;

/// <summary>What a source file may look like, checked on its tokens before the parser sees it: Roslyn itself can be brought down by deep nesting.</summary>
internal static class Limits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 256 * 1024;

    /// <summary>Open brackets of all kinds at one place.</summary>
    public const int BracketDepth = 64;

    /// <summary>Interpolated strings inside of each other.</summary>
    public const int InterpolationDepth = 4;

    /// <summary><c>=&gt;</c> inside of each other's brackets.</summary>
    public const int LambdaDepth = 8;

    /// <summary>Tokens between two of <c>;</c>, <c>{</c> and <c>}</c>: one statement or one arm of a table.</summary>
    public const int StatementTokens = 4_000;

    /// <summary>Nested conditionals, unary signs or casts that are not in brackets: <c>a ? b : c ? d : …</c>.</summary>
    public const int ConditionalChain = 200;

    public const int Tokens = 60_000;
}
