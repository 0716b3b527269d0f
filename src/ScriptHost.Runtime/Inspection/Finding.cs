using System.Collections.Immutable;

namespace ScriptHost.Runtime.Inspection;

/// <summary>Something in an assembly that a script may not contain.</summary>
/// <param name="Subject">Documentation id or name of what was found, for messages and tests.</param>
/// <param name="Message">One clause, no period.</param>
/// <param name="MethodToken">Metadata token of the method it was found in; 0 for the assembly as a whole.</param>
/// <param name="Offset">IL offset in that method.</param>
public sealed record Finding(string Subject, string Message, int MethodToken = 0, int Offset = 0);

/// <summary>What an inspection found.</summary>
/// <param name="Findings">Why the assembly is refused; empty when it may be loaded.</param>
/// <param name="Members">Documentation ids of the allow-list members it uses, intrinsics apart, sorted.</param>
public sealed record InspectionReport(ImmutableArray<Finding> Findings, ImmutableArray<string> Members)
{
    public bool IsClean => Findings.IsEmpty;
}

/// <summary>Which code is inspected: as the compiler made it, or with the meter in it.</summary>
public enum InspectionStage
{
    Compiled,
    Instrumented,
}
