using System.Collections.Immutable;

namespace ScriptHost.Compiler.Catalog;

/// <summary>
/// The rules that no analyzer holds, because they are found in bytes, tokens, compiled code or runs. None can be configured: what they
/// find cannot be compiled or must not run.
/// </summary>
internal static class CompilerRules
{
    private const string Safety = "Safety";
    private const string Contract = "Contract";
    private const string Determinism = "Determinism";

    public static ImmutableArray<RuleFacts> All { get; } =
    [
        Error(Rules.ForbiddenMember, Safety, "Member is not available to scripts", "'{0}' exists in .NET, but is not available to scripts: {1}"),
        Error(Rules.ForbiddenType, Safety, "Type is not available to scripts", "'{0}' exists in .NET, but is not available to scripts: {1}"),
        Error(Rules.Directive, Safety, "Directive is not available in a script", "'{0}' is not available in a script, because the code must be what the reviewer reads; remove the line"),
        Error(Rules.File, Safety, "File cannot be read as a script", "{0}; the limit is {1}"),
        Error(Rules.Inspection, Safety, "Compiled code does more than a script may", "{0}"),
        Error(Rules.Load, Safety, "File cannot be loaded", "'{0}' cannot be loaded: {1}"),
        Error(Rules.Lookalike, Safety, "Name reads like another", "'{0}' {1}"),
        Error(Rules.ReservedName, Safety, "Name hides a well-known one", "'{0}' would hide the '{0}' of {1}, so the code would not be what it looks like; choose another name"),
        Error(Rules.LostTrial, Safety, "Run ended its process", "the process that ran the script on the samples of '{0}' {1}; this is a hole in the sandbox, so report it with the script"),
        new(Rules.More, "More findings than are shown", Safety, Severity.Info, "{0} more findings are not shown; correct these {1} first", IsConfigurable: false, HelpLink(Rules.More)),
        Error(Rules.TooHard, Safety, "Compiling takes too much", "compiling took more than {0} and was stopped; write the largest expressions, patterns and tables as several smaller ones"),
        new(Rules.SeverityKey, "Severity in .editorconfig has no effect", Safety, Severity.Warning, "'{0}' ({1}) cannot be set to '{2}', because no setting lowers it; remove the line", IsConfigurable: false, HelpLink(Rules.SeverityKey)),
        Error(Rules.EntryPoint, Contract, "Entry point is not what the contract calls", "the contract '{0}' calls '{1}', which this script does not define; add: {2}"),
        Error(Rules.ConstantResult, Contract, "Result is refused by the contract", "'{0}' refuses this result whatever the input is: {1}"),
        Error(Rules.NullResult, Contract, "Decision is missing", "'{0}' must return a decision, and this is none; say what to decide here"),
        Error(Rules.ManifestShape, Contract, "Settings file cannot be used", "unknown key '{0}' in {1}; the keys are {2}"),
        Error(Rules.Contract, Contract, "Contract is not on this host", "the contract '{0}' is not on this host; it has {1}"),
        Error(Rules.Initializer, Contract, "Top-level value cannot be made", "{0}"),
        Error(Rules.Sample, Contract, "Sample gets no usable answer", "on sample {0} of '{1}' the script {2}"),
        Error(Rules.CaseShape, Contract, "Case cannot be used", "the line is not JSON: {0}"),
        Error(Rules.TestShape, Contract, "Test file cannot be used", "the name '{0}' is used twice, first on line {1}; a report could not say which one failed, so give each its own"),
        Error(Rules.FailedTest, Contract, "Test does not pass", "the test '{0}' does not pass: {1}"),
        Error(Rules.Repeat, Determinism, "Answer differs from run to run", "on sample {0} of '{1}' {2}; a decision may depend on its input only"),
    ];

    private static RuleFacts Error(string id, string category, string title, string message) => new(id, title, category, Severity.Error, message, IsConfigurable: false, HelpLink(id));

    // Where the analyzers' descriptors lead as well.
    private static string HelpLink(string id) => $"https://scripthost.example/rules/{id}";
}
