using System.Collections.Immutable;

namespace ScriptHost.Runtime.Json;

/// <summary>One thing that is wrong with a JSON value.</summary>
/// <param name="Pointer">Where: a JSON pointer (RFC 6901), empty for the value as a whole. A missing field is named by the pointer it would have.</param>
/// <param name="Message">One clause for people: what is there, and what is expected.</param>
public sealed record InputFault(string Pointer, string Message)
{
    /// <summary>The pointer of a field or element under another pointer.</summary>
    internal static string Under(string pointer, string name) =>
        pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

/// <summary>A value read from JSON, or everything that is wrong with the text.</summary>
/// <param name="Value">Null exactly when there are faults.</param>
/// <param name="Faults">In the order of the text; missing fields after the fields of their object.</param>
public readonly record struct JsonRead<T>(T? Value, ImmutableArray<InputFault> Faults)
    where T : class;
