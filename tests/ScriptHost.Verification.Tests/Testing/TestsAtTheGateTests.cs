using ScriptHost.Runtime;

namespace ScriptHost.Verification.Tests.Testing;

public sealed class TestsAtTheGateTests
{
    [Fact]
    public void A_bundle_whose_tests_pass_gets_the_image_it_would_get_without_them()
    {
        var with = Gate.Run(Whole("Test(\"x\", () => Expect.Equal(0.5, ReviewFrom));", Trial.Case("y", "\"expected\":{\"risk\":0.05}")), Some.Contracts, CancellationToken.None);
        var without = Gate.Run(Whole(null, null), Some.Contracts, CancellationToken.None);

        Assert.False(with.HasErrors, string.Join('\n', with.Diagnostics));
        Assert.Equal("tests", with.Stages[^1].Stage);
        Assert.Equal(without.Image!.Assembly.AsSpan(), with.Image!.Assembly.AsSpan()); // ! both pass
        Assert.Equal(["some/script.yaml", "some/some.csx"], with.Image.Facts.Sources.Select(s => s.Path));
    }

    [Fact]
    public void A_test_or_golden_that_fails_refuses_the_bundle_with_its_report()
    {
        var gate = Gate.Run(Whole("\nTest(\"x\", () => Expect.Equal(1, 2));", Trial.Case("y", "\"expected\":{\"risk\":0.06}")), Some.Contracts, CancellationToken.None);

        Assert.Null(gate.Image);
        Assert.Equal(
            [
                "some/cases/some.jsonl(1,1): error SH1032: the golden 'y' does not pass: differs in risk; expected risk = 0.06; got risk = 0.05; on sample 1 of the contract",
                "some/some.test.csx(2,1): error SH1032: the test 'x' does not pass: expected 1; got 2",
            ],
            gate.Diagnostics.Where(d => d.Severity == Compiler.Severity.Error).Select(d => d.ToString()));
    }

    [Fact]
    public void Tests_that_do_not_compile_refuse_the_bundle_at_their_line()
    {
        var gate = Gate.Run(Whole("Test(\"x\", () => File.ReadAllText(\"x\"));", null), Some.Contracts, CancellationToken.None);

        Assert.Contains(gate.Diagnostics, d => d is { Id: "SH0002", Path: "some/some.test.csx", Line: 1 });
        Assert.Null(gate.Image);
    }

    [Fact]
    public void Tests_travel_with_their_bundle_and_are_part_of_its_id()
    {
        var whole = Whole("Test(\"x\", () => { });", null);

        var back = Bundle.FromJson(whole.ToJson());

        Assert.Equal(whole.Id, back.Id);
        Assert.Equal(["some/some.test.csx"], back.Tests.Select(t => t.Path));
        Assert.NotEqual(whole.Id, whole.With().Id);
        Assert.Equal(Whole(null, null).Id, whole.With().Id);
    }

    private static Bundle Whole(string? tests, string? cases)
    {
        BundleFile?[] brought = [tests is null ? null : BundleFile.FromText("some/some.test.csx", tests), cases is null ? null : BundleFile.FromText("some/cases/some.jsonl", cases)];
        return Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", Trial.Script), BundleFile.FromText("some/script.yaml", "contract: credit-risk@1\n")], brought.OfType<BundleFile>());
    }
}
