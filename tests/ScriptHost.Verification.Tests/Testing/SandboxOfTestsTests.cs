using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Testing;

/// <summary>Tests are scripts: what a script cannot do they cannot either, and what they see no script sees.</summary>
public sealed class SandboxOfTestsTests
{
    [Theory]
    [InlineData("Test(\"x\", () => { while (true) { } });", "stopped after 100,000,000 fuel in the test (some/some.test.csx:1)")]
    [InlineData("Test(\"x\", () => Expect.Throws(() => { while (true) { } }));", "stopped after 100,000,000 fuel in the test (some/some.test.csx:1)")]
    [InlineData("static int Deeper(int n) => Deeper(n + 1) + 1;\nTest(\"x\", () => Deeper(0));", "stopped at 164 nested calls in 'Deeper' (some/some.test.csx:1)")]
    [InlineData("Test(\"x\", () => { var all = new List<string>(); while (true) all.Add(new string('x', 100_000)); });", "stopped at its allocation budget of 268,435,456 bytes")]
    public void A_test_that_does_not_end_is_stopped_by_its_budget(string test, string message) => Assert.StartsWith(message, Trial.Failure(test).Message, StringComparison.Ordinal);

    [Fact]
    public void The_tests_after_one_that_does_not_end_are_run()
    {
        var report = Trial.Run("Test(\"endless\", () => { while (true) { } });\nTest(\"fine\", () => Expect.True(true));");

        Assert.Equal([false, true], report.Results.Select(r => r.Passed));
    }

    [Theory]
    [InlineData("SH0002", "Test(\"x\", () => File.ReadAllText(\"/etc/passwd\"));")]
    [InlineData("SH0001", "Test(\"x\", () => Expect.True(DateTime.Now.Hour > 0));")]
    [InlineData("SH0006", "#r \"evil.dll\"\nTest(\"x\", () => { });")]
    [InlineData("CS0122", "Test(\"x\", () => ScriptHost.Testing.Suite.Current.Forget());")]
    [InlineData("SH0017", "#load \"../../secret.csx\"\nTest(\"x\", () => { });")]
    public void A_test_that_tries_to_escape_is_refused_as_a_script_is(string id, string test)
    {
        var report = Trial.Run(test);

        Assert.Empty(report.Results);
        Assert.Contains(report.Diagnostics, d => d.Id == id || id == "CS0122" && d.Id is "CS0117" or "CS0234" or "CS0103");
        Assert.All(report.Diagnostics.Where(d => d.Severity == Severity.Error), d => Assert.Equal("some/some.test.csx", d.Path));
    }

    [Fact]
    public void A_statement_in_the_script_is_refused_with_tests_as_without()
    {
        var report = Trial.Run("Test(\"x\", () => { });", Trial.Script + "\nRisk(null!);");

        Assert.Equal("SH1011", Assert.Single(report.Diagnostics, d => d.Severity == Severity.Error).Id);
    }

    [Fact]
    public void A_script_does_not_see_what_tests_are_written_with()
    {
        var gate = Some.Gate(Trial.Script + "\nstatic bool Cheat() => ScriptHost.Testing.Coverage.Hit(1);");

        Assert.True(gate.HasErrors);
    }

    [Fact]
    public void An_image_with_tests_in_it_loads_for_nobody_who_serves()
    {
        var images = TestImages.Compile(Trial.Bundle(Trial.Script, "Test(\"x\", () => { });"), Some.Contracts, TestOptions.Default, CancellationToken.None);

        var refusal = Assert.Throws<ImageException>(() => ScriptProgram<Credit.Applicant, Credit.CreditDecision>.Load(images.Tests!, Some.Contracts[0], LoadMode.Trial)); // ! there are tests

        Assert.Contains("another allow-list", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_that_is_deployed_does_not_depend_on_the_tests()
    {
        var bundle = Trial.Bundle(Trial.Script, "Test(\"x\", () => { });");

        var alone = ScriptCompiler.Compile(bundle.Script, Some.Contracts, CancellationToken.None).Image!; // ! it compiles
        var withTests = TestImages.Compile(bundle, Some.Contracts, TestOptions.Default, CancellationToken.None).Script!;

        Assert.Equal(alone.Assembly.AsSpan(), withTests.Assembly.AsSpan());
    }

    [Fact]
    public void A_value_of_the_tests_that_fails_is_a_finding_at_its_line()
    {
        var found = Assert.Single(Trial.Run("static int Zero() => 0;\nreadonly int Bad = 1 / Zero();\nTest(\"x\", () => { });").Diagnostics);

        Assert.Equal(("SH1015", "some/some.test.csx", 2), (found.Id, found.Path, found.Line));
    }
}
