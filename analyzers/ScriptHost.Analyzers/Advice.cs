using System;
using System.Collections.Generic;

namespace ScriptHost.Analyzers;

/// <summary>What to do instead of some things that data scientists reach for first.</summary>
public static class Advice
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = "a decision must not depend on when it is made; take the time from the input",
        ["System.DateTime.UtcNow"] = "a decision must not depend on when it is made; take the time from the input",
        ["System.DateTime.Today"] = "a decision must not depend on when it is made; take the date from the input",
        ["System.DateTimeOffset.Now"] = "a decision must not depend on when it is made; take the time from the input",
        ["System.DateTimeOffset.UtcNow"] = "a decision must not depend on when it is made; take the time from the input",
        ["System.Guid.NewGuid"] = "it differs in every call; take an identifier from the input",
        ["System.Random.Shared"] = "it differs in every call; write 'new Random(seed)' with a seed from the input",
        ["System.Random"] = "without a seed it differs in every call; write 'new Random(seed)' with a seed from the input",
        ["System.IO.File"] = "a script reads no files; ask the contract's owners to put the data into the input, or write the table into the script",
        ["System.IO.Path"] = "a script reads no files",
        ["System.IO.Directory"] = "a script reads no files",
        ["System.Console"] = "a script prints nothing; put text for people into the decision's reason, and use 'scripthost run' to look at results",
        ["System.Environment"] = "a decision must not depend on the machine; take the value from the input or write it as a const",
        ["System.Net.Http.HttpClient"] = "a script calls no services; ask the contract's owners to fetch the data before the decision (enricher)",
        ["System.Threading.Tasks.Task"] = "a script computes on one thread; use a plain loop or function",
        ["System.Threading.Tasks.Parallel"] = "a script computes on one thread; use a plain foreach loop",
        ["System.Threading.Thread"] = "a script computes on one thread; use a plain loop or function",
        ["System.Threading.Interlocked"] = "a script computes on one thread; write the plain assignment",
        ["System.Diagnostics.Process"] = "a script starts no programs",
        ["System.Diagnostics.Stopwatch"] = "a decision must not depend on how fast it is made",
        ["System.Text.RegularExpressions.Regex"] = "its cost cannot be metered; use string.Contains, StartsWith, IndexOf or Split with StringComparison.Ordinal",
        ["System.Type"] = "a script cannot inspect types; use 'is' patterns on types of your own",
        ["System.Activator"] = "a script cannot create types by name; call the constructor",
        ["System.Object.GetType"] = "a script cannot inspect types; use 'is' patterns on types of your own",
        ["System.Collections.Immutable.ImmutableDictionary"] = "its order differs in every process; use FrozenDictionary",
        ["System.Collections.Immutable.ImmutableHashSet"] = "its order differs in every process; use FrozenSet",
        ["System.Data.DataTable"] = "use arrays, lists and records of your own",
        ["System.Text.Json.JsonSerializer"] = "the input is already typed; read its members",
    };

    /// <param name="name">A type, <c>System.IO.File</c>, or a member of one, <c>System.DateTime.Now</c>.</param>
    /// <returns>One clause; null when there is nothing better to say than that it is not available.</returns>
    public static string? For(string name) => ByName.TryGetValue(name, out var advice) ? advice : null;
}
