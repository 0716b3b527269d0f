using ScriptHost.Compiler.Intake;
using ScriptHost.Compiler.Tests.Line;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Tests.Severities;

/// <summary>Severities from <c>.editorconfig</c> on disk to the verdict on the bundle, and to nothing but the bundle.</summary>
public sealed class SeverityTests : IDisposable
{
    private const string Unused = "Decision Score(Transaction tx)\n{\n    int unused;\n    return Decision.Approve();\n}\n"; // CS0168, a warning

    private readonly DirectoryInfo _repository = Directory.CreateTempSubdirectory("scripthost-severities-");

    public SeverityTests() => With(".git/HEAD", "").With("scripts/point/script.yaml", "contract: transaction-score@1\n").With("scripts/point/point.csx", Unused);

    public void Dispose() => _repository.Delete(recursive: true);

    [Fact]
    public void Without_settings_a_bundle_is_what_it_was_before_there_were_any()
    {
        With(".editorconfig", "[*.csx]\nindent_size = 4\n[*.cs]\ndotnet_diagnostic.CS0168.severity = none\n");

        Assert.Equal(["point/point.csx", "point/script.yaml"], Read().Files.Select(f => f.Path));
    }

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("suggestion", null)]
    [InlineData("silent", null)]
    [InlineData("none", null)]
    public void A_severity_of_the_repository_is_that_of_the_verdict(string word, Severity? expected)
    {
        With(".editorconfig", $"[*.csx]\ndotnet_diagnostic.CS0168.severity = {word} ; because\n");

        var found = Check(Read()).Where(d => d.Id == "CS0168").Select(d => (Severity?)d.Severity).SingleOrDefault();

        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_rule_of_ours_is_lowered_for_the_files_of_its_section_only()
    {
        const string Picks = "static string {0}(IReadOnlyDictionary<string, int> all) => all.First().Key;\n";
        With("scripts/point/point.csx", "#load \"lib/a.csx\"\nDecision Score(Transaction tx) => Decision.Approve();\n" + Picks.Replace("{0}", "Here"))
            .With("scripts/lib/a.csx", Picks.Replace("{0}", "There"))
            .With(".editorconfig", "root = true\n[scripts/lib/*.csx]\ndotnet_diagnostic.SH2004.severity = warning\n");

        Assert.Equal([("lib/a.csx", Severity.Warning), ("point/point.csx", Severity.Error)], Check(Read()).Where(d => d.Id == "SH2004").Select(d => (d.Path, d.Severity)));
    }

    [Theory]
    [InlineData("[*.csx]\ndotnet_diagnostic.CS0168.severity = none\n", "[point.csx]\ndotnet_diagnostic.CS0168.severity = error\n", "error")]
    [InlineData("[*.csx]\ndotnet_diagnostic.CS0168.severity = error\n", "root = true\n[*.cs]\n", null)]
    [InlineData("[*.csx]\ndotnet_diagnostic.CS0168.severity = error\n", "[*.csx]\ndotnet_diagnostic.CS0168.severity = default\n", null)]
    [InlineData("[*.csx]\nDotnet_Diagnostic.cs0168.Severity: Error\n[scripts/**.csx]\ndotnet_diagnostic.CS0168.severity = none\n", "", "none")]
    public void The_file_nearest_to_the_script_has_the_last_word(string above, string beside, string? expected)
    {
        With(".editorconfig", above).With("scripts/point/.editorconfig", beside);

        var text = Read().Find("point/severities.editorconfig") is { } file ? System.Text.Encoding.UTF8.GetString(file.Content.AsSpan()) : "";

        Assert.Equal(expected is null ? "" : $"# Collected by scripthost from the .editorconfig files that apply to these scripts.\n[point/point.csx]\ndotnet_diagnostic.CS0168.severity = {expected}\n", text);
    }

    [Theory]
    [InlineData("SH0001.severity = none", "'SH0001' (Member is not available to scripts) cannot be set to 'none', because no setting lowers it; remove the line")]
    [InlineData("SH2001.severity = warning", "'SH2001' (Top-level value can be written) cannot be set to 'warning', because no setting lowers it; remove the line")]
    [InlineData("SH2OO1.severity = none", null)]
    [InlineData("SH2099.severity = none", "there is no rule 'SH2099'")]
    [InlineData("SH2004.severity = warn", "'warn' is not a severity; write error, warning, suggestion, silent or none")]
    [InlineData("SH0003.severity = error", null)]
    public void A_setting_without_effect_is_a_warning_at_its_line(string key, string? message)
    {
        With(".editorconfig", $"[*.csx]\n\ndotnet_diagnostic.{key}\n").With("scripts/point/point.csx", "int seen = 0;\nDecision Score(Transaction tx) => Decision.Approve();\n");

        var found = Check(Bundle.FromJson(Read().ToJson()));

        Assert.Contains(found, d => d is { Id: "SH2001", Severity: Severity.Error });
        var warnings = found.Where(d => d.Id == Rules.SeverityKey).ToList();
        if (message is null) Assert.Empty(warnings);
        else Assert.StartsWith($"../.editorconfig(3,1): warning SH0024: {message}", Assert.Single(warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pragma_silences_what_is_configurable_and_nothing_else()
    {
        With("scripts/point/point.csx", "#pragma warning disable SH2001, SH2004 // because\nint seen = 0;\nstatic string Any(IReadOnlyDictionary<string, int> all) => all.First().Key;\nDecision Score(Transaction tx) => Decision.Approve();\n");

        Assert.Equal(["SH2001"], Check(Read()).Where(d => d.Id is "SH2001" or "SH2004").Select(d => d.Id));
    }

    [Fact]
    public void Settings_above_the_repository_have_no_say()
    {
        With("inner/.git/HEAD", "").With("inner/scripts/point/point.csx", Unused).With("inner/scripts/point/script.yaml", "contract: transaction-score@1\n").With(".editorconfig", "[*.csx]\ndotnet_diagnostic.CS0168.severity = error\n");

        var read = BundleReader.Read(Path.Combine(_repository.FullName, "inner/scripts"), "point");

        Assert.Null(read.Bundle!.Find("point/severities.editorconfig")); // it is readable
    }

    [Fact]
    public void A_link_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_repository.FullName, ".editorconfig"), "/dev/zero");

        var read = BundleReader.Read(Path.Combine(_repository.FullName, "scripts"), "point");

        Assert.Equal("../.editorconfig: error SH0015: this is a link, and links are followed by nobody; copy the file", Assert.Single(read.Diagnostics).ToString());
    }

    [Fact]
    public void A_pattern_that_would_take_for_ever_fits_nothing()
    {
        With(".editorconfig", $"[{string.Concat(Enumerable.Repeat("*p", 60))}x]\ndotnet_diagnostic.CS0168.severity = none\n");

        Assert.Null(Read().Find("point/severities.editorconfig"));
    }

    [Fact]
    public void A_bundle_with_lines_of_its_own_in_the_settings_is_refused()
    {
        var found = Some.Compile(Unused, more: ("loose/severities.editorconfig", "[loose/loose.csx]\nroot = true\n")).Diagnostics;

        Assert.Equal("loose/severities.editorconfig(2,1): error SH0015: this line is not one that scripthost writes; make the bundle with 'scripthost deploy'", Assert.Single(found).ToString());
    }

    private SeverityTests With(string path, string text)
    {
        var full = Path.Combine(_repository.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!); // below the repository
        File.WriteAllText(full, text);
        return this;
    }

    private Bundle Read()
    {
        var read = BundleReader.Read(Path.Combine(_repository.FullName, "scripts"), "point");
        Assert.True(read.Bundle is not null, string.Join('\n', read.Diagnostics));
        return read.Bundle!; // asserted
    }

    private static IEnumerable<ScriptDiagnostic> Check(Bundle bundle) => ScriptCompiler.Check(bundle, [Some.Contract], CancellationToken.None).Diagnostics;
}
