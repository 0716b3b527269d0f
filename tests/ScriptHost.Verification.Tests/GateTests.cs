using ScriptHost.Compiler;

namespace ScriptHost.Verification.Tests;

public sealed class GateTests
{
    [Theory]
    [InlineData("credit-risk")]
    [InlineData("retention-offer")]
    public void The_scripts_of_this_repository_pass(string point)
    {
        var gate = Gate.Run(Some.OfRepository(point), Some.Contracts, CancellationToken.None);

        Assert.Empty(gate.Diagnostics);
        Assert.NotNull(gate.Image);
        Assert.Equal("samples", gate.Stages[^1].Stage);
    }

    [Fact]
    public void The_image_that_passes_keeps_the_deadline_of_its_manifest()
    {
        var gate = Some.Gate("CreditDecision Decide(Applicant a) => CreditDecision.Accept(0);", "contract: credit-risk@1\nbudget: { deadline: 7 ms }\n");

        Assert.Equal(TimeSpan.FromMilliseconds(7), gate.Image?.Facts.Budget.Deadline);
    }

    [Fact]
    public void A_script_that_does_not_compile_is_not_run()
    {
        var gate = Some.Gate("CreditDecision Decide(Applicant a) => CreditDecision.Acept(0);");

        Assert.Equal("CS0117", Assert.Single(gate.Diagnostics, d => d.Severity == Severity.Error).Id);
        Assert.DoesNotContain(gate.Stages, s => s.Stage == "samples");
    }

    [Fact]
    public void A_top_level_value_that_fails_is_refused_at_its_line()
    {
        var gate = Some.Gate("""
            static int Zero() => 0;
            readonly int Share = 1 / Zero();
            CreditDecision Decide(Applicant a) => CreditDecision.Accept(Share);
            """);

        var found = Assert.Single(gate.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("SH1015", found.Id);
        Assert.Contains("DivideByZeroException", found.Message, StringComparison.Ordinal);
        Assert.Equal(("some/some.csx", 2), (found.Path, found.Line));
        Assert.Contains("1 / Zero()", found.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_throws_on_samples_is_refused_once_with_all_their_numbers()
    {
        var gate = Some.Gate("""
            readonly ImmutableArray<double> Limits = [1.0];
            CreditDecision Decide(Applicant a)
            {
                return CreditDecision.Accept(Limits[a.Age]);
            }
            """);

        var found = Assert.Single(gate.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("SH1016", found.Id);
        Assert.Contains("on samples 1, 2, 3 of 'credit-risk@1' the script threw IndexOutOfRangeException", found.Message, StringComparison.Ordinal);
        Assert.Null(gate.Image);
    }

    [Fact]
    public void A_script_that_never_ends_is_refused_at_its_loop()
    {
        var gate = Some.Gate("""
            CreditDecision Decide(Applicant a)
            {
                var n = 0;
                while (true) n++;
            }
            """);

        var found = Assert.Single(gate.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("SH1016", 4), (found.Id, found.Line));
        Assert.Contains("stopped after 200,000 fuel", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_the_contract_refuses_is_a_finding()
    {
        var gate = Some.Gate("CreditDecision Decide(Applicant a) => CreditDecision.Accept(1.5);");

        Assert.Contains("risk must be a number from 0 to 1", Assert.Single(gate.Diagnostics, d => d.Severity == Severity.Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_is_cancelled_says_so()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => Gate.Run(Some.OfRepository("credit-risk"), Some.Contracts, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Errors_are_what_keeps_an_image_back()
    {
        var gate = Some.Gate("CreditDecision Decide(Applicant a) { var unused = 1; return CreditDecision.Accept(0); }");

        Assert.All(gate.Diagnostics, d => Assert.NotEqual(Severity.Error, d.Severity));
        Assert.False(gate.HasErrors);
    }
}
