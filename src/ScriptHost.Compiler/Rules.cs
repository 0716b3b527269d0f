namespace ScriptHost.Compiler;

/// <summary>Ids of what the compiler itself finds; the analyzers have their own, and <see cref="Catalog.RuleCatalog"/> knows all. SH0 safety, SH1 contract and binding, SH2 determinism and state.</summary>
public static class Rules
{
    /// <summary>A member that exists in .NET but not for scripts.</summary>
    public const string ForbiddenMember = "SH0001";

    /// <summary>A type that exists in .NET but not for scripts.</summary>
    public const string ForbiddenType = "SH0002";

    /// <summary>A language construct that cannot be made safe: unsafe code, dynamic, async, finalizers …</summary>
    public const string ForbiddenConstruct = "SH0003";

    /// <summary>A directive other than #load, #nullable, #region and #pragma warning.</summary>
    public const string Directive = "SH0006";

    /// <summary>The file itself: encoding, size, nesting.</summary>
    public const string File = "SH0015";

    /// <summary>The inspector refused the compiled code.</summary>
    public const string Inspection = "SH0016";

    /// <summary>A #load that cannot be followed: missing, outside of the scripts root, a link, a cycle.</summary>
    public const string Load = "SH0017";

    /// <summary>A name that reads like another: mixed writing systems, look-alike letters, escapes.</summary>
    public const string Lookalike = "SH0018";

    /// <summary>A declaration that hides a well-known name of .NET, the contract or the host.</summary>
    public const string ReservedName = "SH0019";

    /// <summary>A run on a sample ended the process it ran in.</summary>
    public const string LostTrial = "SH0021";

    /// <summary>Says how many findings are not shown.</summary>
    public const string More = "SH0022";

    /// <summary>Compiling takes too long or too much memory, or breaks the compiler.</summary>
    public const string TooHard = "SH0023";

    /// <summary>A severity in .editorconfig that has no effect.</summary>
    public const string SeverityKey = "SH0024";

    /// <summary>The entry point is missing or has another shape than the contract says.</summary>
    public const string EntryPoint = "SH1001";

    /// <summary>A result written in the script that the contract refuses whatever the input is.</summary>
    public const string ConstantResult = "SH1003";

    /// <summary>The entry point returns null, or nothing at all.</summary>
    public const string NullResult = "SH1004";

    /// <summary>A statement outside of a function, found by an analyzer; in a test file it is a test.</summary>
    public const string TopLevelStatement = "SH1011";

    /// <summary>script.yaml or scripthost.yaml cannot be used.</summary>
    public const string ManifestShape = "SH1013";

    /// <summary>The contract of the manifest is not on this host, or the bundle cannot be compiled against it.</summary>
    public const string Contract = "SH1014";

    /// <summary>A top-level value fails or does not end when it is initialised.</summary>
    public const string Initializer = "SH1015";

    /// <summary>The script gives no usable output for a sample of its contract.</summary>
    public const string Sample = "SH1016";

    /// <summary>A line of a file of cases cannot be used.</summary>
    public const string CaseShape = "SH1030";

    /// <summary>A test file holds no test, or a name twice.</summary>
    public const string TestShape = "SH1031";

    /// <summary>A test or golden of the bundle does not pass.</summary>
    public const string FailedTest = "SH1032";

    /// <summary>The script gives another output, or spends other fuel, for the same input.</summary>
    public const string Repeat = "SH2020";
}
