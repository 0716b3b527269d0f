using System.Collections.Immutable;
using ScriptHost.Compiler;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Testing;

namespace ScriptHost.Verification.Testing;

/// <summary>SH1031: what is wrong with tests before any of them runs.</summary>
internal sealed class SuiteCheck(TestBundle bundle)
{
    public IEnumerable<ScriptDiagnostic> Run<TInput>(IReadOnlyList<TestEntry> tests, ImmutableArray<SavedCase<TInput>> cases)
        where TInput : class
    {
        if (bundle.TestPath is { } path && tests.Count == 0)
            yield return ScriptDiagnostic.OfFile(Rules.TestShape, path, "the file holds no test; write one: Test(\"what should happen\", () => Expect.True(…))");
        foreach (var (name, again) in tests.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1).Select(t => (First: g.First(), Again: t))))
            yield return At(again.File, again.Line, $"the name '{again.Name}' is used twice, first on line {name.Line}; a report could not say which one failed, so give each its own");
        foreach (var empty in tests.Where(t => string.IsNullOrWhiteSpace(t.Name))) yield return At(empty.File, empty.Line, "the test has no name; say in a sentence what should happen");
        var properties = tests.OfType<Property>().Select(p => p.Name).ToList();
        foreach (var orphan in cases.Where(c => c.Property is { } wanted && !properties.Contains(wanted)))
            yield return At(orphan.Path, orphan.Line, $"there is no property '{orphan.Property}' in the tests{Suggestion.Clause(orphan.Property!, properties)}"); // ! filtered
    }

    private ScriptDiagnostic At(string path, int line, string message) =>
        (bundle.Tests ?? bundle.Script).Find(path) is not null ? SourcePlace.Diagnostic(bundle.Tests ?? bundle.Script, Rules.TestShape, FormattableString.Invariant($"{path}:{line}"), message)
        : new ScriptDiagnostic(Rules.TestShape, Severity.Error, path, line, 1, line, 2, message);
}
