using System.Collections.Immutable;

namespace ScriptHost.Cli.Hosts;

/// <summary>A page of a listing; <paramref name="Next"/> is the path of the following one.</summary>
internal sealed record Page<T>(ImmutableArray<T> Items, string? Next);

/// <summary>A version as the API shows it.</summary>
internal sealed record Version(int Number, string Bundle, string Contract, DateTimeOffset CreatedAt, string Actor, string? Note, bool Active);

/// <summary>Which version answers, and which one a rollback would bring back.</summary>
internal sealed record Deployment(string Point, int Active, int? Previous);

/// <summary>The answer to an upload. Stages are in milliseconds.</summary>
internal sealed record Upload(Version Version, bool IsNew, Deployment? Deployment, ImmutableArray<Finding> Diagnostics, OrderedDictionary<string, double> Stages);

/// <summary>A bundle that was refused.</summary>
internal sealed record Refusal(string Detail, ImmutableArray<Finding> Diagnostics);

/// <summary>A diagnostic as the API shows it.</summary>
internal sealed record Finding(string Id, Compiler.Severity Severity, string Path, int Line, int Column, int EndLine, int EndColumn, string Message, string? SourceLine)
{
    /// <summary>With its path from the current folder.</summary>
    /// <param name="root">The scripts root.</param>
    public Compiler.ScriptDiagnostic FromHere(string root) => Report.FromHere(new Compiler.ScriptDiagnostic(Id, Severity, Path, Line, Column, EndLine, EndColumn, Message, SourceLine), root);
}
