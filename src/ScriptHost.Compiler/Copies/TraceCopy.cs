using System.Collections.Immutable;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Copies;

/// <summary>What a place of a trace is.</summary>
public enum TraceKind
{
    Function,
    Statement,
    Value,

    /// <summary>Which way a decision went; it has no value.</summary>
    Branch,

    /// <summary>What a function gives back.</summary>
    Result,
}

/// <summary>A place of a script that a trace can name.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">Its source, on one line; of a branch, the way that was taken.</param>
/// <param name="Function">The number of the function's place it belongs to; its own for a function.</param>
/// <param name="Statement">The number of the statement's place it belongs to, or of the function's where that is one expression.</param>
/// <param name="IsSensitive">Whether its values may not be shown.</param>
public sealed record TracePlace(TraceKind Kind, string Path, int Line, string Text, int Function, int Statement, bool IsSensitive);

/// <summary>A script whose copy tells what it runs and with which values. It answers as the script does, and is never deployed.</summary>
/// <param name="Files">The files with the calls in them, by path.</param>
/// <param name="Places">The number of a place is the one its call passes on.</param>
public sealed record TraceCopy(ImmutableSortedDictionary<string, string> Files, ImmutableArray<TracePlace> Places)
{
    /// <summary>Null when the script has errors.</summary>
    /// <param name="values">Whether values are told, or only statements, branches and functions.</param>
    public static TraceCopy? Of(Bundle script, LoadedContract contract, bool values)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (ScriptModel.Of(script, contract) is not { } compilation) return null;
        var secrets = Secrets.In(compilation, contract.Contract);
        var places = ImmutableArray.CreateBuilder<TracePlace>();
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var writer = new TraceWriter(compilation.GetSemanticModel(tree), secrets, values, places);
            writer.Visit(tree.GetRoot());
            files.Add(tree.FilePath, writer.Apply(tree.ToString()));
        }
        return new TraceCopy(files.ToImmutable(), places.ToImmutable());
    }
}
