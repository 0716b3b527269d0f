using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers;

/// <summary>Every rule of this assembly, for hosts that run them without a compiler around.</summary>
public static class AllRules
{
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
        ImmutableArray.Create<DiagnosticAnalyzer>(
            new UnsafeConstruct(), new Concurrency(), new CodeOutsideOfACall(), new ForeignBase(),
            new TopLevelStatement(), new ExceptionText(),
            new SharedState(), new HashOrder(), new ChangedInput(), new ExceptionAsText(), new TypeNameAsText());
}
