using Loans;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Analyzers.Build.Tests;

/// <summary>The package as engineers use it: packed, restored from a folder into a fresh project, and run by <c>dotnet build</c>.</summary>
public sealed class PackageTests(PackedProject project) : IClassFixture<PackedProject>
{
    private static readonly LoadedContract Contract = new(new LendingContract(), [.. File.ReadAllBytes(typeof(LendingContract).Assembly.Location)]);

    private static readonly HashSet<string> RuleIds = [.. AllRules.Create().SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id)];

    [Fact]
    public void A_build_finds_in_every_case_what_check_and_the_gate_find_at_the_same_places()
    {
        var points = WriteCases();
        project.Write("scripts/.editorconfig", "[*.csx]\ndotnet_diagnostic.SH5012.severity = error\ndotnet_diagnostic.SH5003.severity = none\n");

        var built = project.Build();

        Assert.DoesNotContain(built, b => b.Id.StartsWith("SH", StringComparison.Ordinal) && !b.Path.EndsWith(".csx", StringComparison.Ordinal));
        var differences = points.Select(p => Difference(p, built)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Fact]
    public void A_build_says_at_the_script_what_is_not_available_and_what_does_not_compile()
    {
        project.Write("scripts/mistakes/mistakes.csx", """
            #load "lib/half.csx"
            LendingDecision Decide(Application a)
            {
                var text = System.IO.File.ReadAllText("w.csv");
                var days = (DateTime.Now - a.AskedAt.DateTime).TotalDays;
                return LendingDecision.Accept(Half(a.Incme));
            }
            """);
        project.Write("scripts/lib/half.csx", "static double Half(double x) => x / 2; // TODO: say why\n");
        project.Write("scripts/mistakes/script.yaml", "contract: lending@1\n");

        var found = project.Build().Where(b => b.Path.EndsWith("mistakes.csx", StringComparison.Ordinal)).Select(b => (b.Id, b.Line, b.Level)).Order().ToList();

        Assert.Equal([("SH0001", 5, "error"), ("SH0002", 4, "error"), ("SH1900", 6, "error")], found);
    }

    private List<string> WriteCases()
    {
        var points = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "SH*.csx").Order(StringComparer.Ordinal))
            foreach (var (i, text) in File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n').Split("\n---\n").Index())
            {
                var point = $"{Path.GetFileNameWithoutExtension(file).ToLowerInvariant()}-{(char)('a' + i / 26)}{(char)('a' + i % 26)}";
                project.Write($"scripts/{point}/{point}.csx", text.Split("\n>>>")[0] + "\n");
                project.Write($"scripts/{point}/script.yaml", "contract: lending@1\n");
                points.Add(point);
            }
        return points;
    }

    private string? Difference(string point, IReadOnlyList<BuildFinding> built)
    {
        var read = BundleReader.Read(Path.Combine(project.Folder, "scripts"), point);
        var all = ScriptCompiler.Check(read.Bundle!, [Contract], CancellationToken.None).Diagnostics; // the cases are readable
        if (all.Any(d => d.Severity == Severity.Error && !RuleIds.Contains(d.Id))) return null; // the line ended before the rules
        var expected = all.Where(d => RuleIds.Contains(d.Id)).Select(d => Shown(d.Id, Level(d.Severity), d.Line, d.Column, d.EndLine, d.EndColumn)).Order(StringComparer.Ordinal).ToList();
        var found = built.Where(b => RuleIds.Contains(b.Id) && b.Path.EndsWith($"/{point}.csx", StringComparison.Ordinal)).Select(b => Shown(b.Id, b.Level, b.Line, b.Column, b.EndLine, b.EndColumn)).Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(found) ? null : $"{point}: check finds {string.Join("; ", expected)}; the build {string.Join("; ", built.Where(b => b.Path.EndsWith($"/{point}.csx", StringComparison.Ordinal)).Select(b => Shown(b.Id, b.Level, b.Line, b.Column, b.EndLine, b.EndColumn) + (RuleIds.Contains(b.Id) ? "" : $" {b.Message}")))}";
    }

    private static string Shown(string id, string level, int line, int column, int endLine, int endColumn) => FormattableString.Invariant($"{id} {level} {line},{column}-{endLine},{endColumn}");

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
