namespace ScriptHost.Compiler.Catalog;

/// <summary>What is known of a rule without running it: for lists, pages, reports and editors.</summary>
/// <param name="Id"><c>SH2001</c>.</param>
/// <param name="Title">What is found, in a few words without a period.</param>
/// <param name="Category">Safety, Contract, Determinism, Performance, Numerics or Review.</param>
/// <param name="Severity">The default; <c>.editorconfig</c> may set another where <paramref name="IsConfigurable"/>.</param>
/// <param name="Message">The message with <c>{0}</c> for what differs from finding to finding.</param>
/// <param name="IsConfigurable">False for rules that nothing can lower: no setting and no <c>#pragma</c>.</param>
/// <param name="HelpLink">The address of its page.</param>
public sealed record RuleFacts(string Id, string Title, string Category, Severity Severity, string Message, bool IsConfigurable, string HelpLink);
