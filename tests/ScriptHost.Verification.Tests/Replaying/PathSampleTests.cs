using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Verification.Replaying;

namespace ScriptHost.Verification.Tests.Replaying;

public sealed class PathSampleTests
{
    [Theory]
    [InlineData("credit-risk")]
    [InlineData("retention-offer")]
    public void A_sample_reaches_every_place_that_all_captures_reach(string point)
    {
        var bundle = Some.OfRepository(point);
        var image = Gate.Run(bundle, Some.Contracts, CancellationToken.None).Image!; // another test says that it passes
        var captures = Recorded.On(image);

        var sample = PathSample.Choose(bundle, Recorded.ContractOf(image), captures, 20, CancellationToken.None);
        var again = PathSample.Choose(bundle, Recorded.ContractOf(image), captures.Where(c => sample.Ids.Contains(c.Id)), 20, CancellationToken.None);

        Assert.Equal((captures.Count, 20), (sample.Seen, sample.Ids.Count));
        Assert.Equal(sample.Reached, sample.Kept);
        Assert.Equal(sample.Reached, again.Reached);
    }

    [Fact]
    public void A_rare_path_is_chosen_although_it_costs_the_same_fuel()
    {
        const string Script = "CreditDecision Decide(Applicant a) => a.LoanAmount == 77 ? CreditDecision.Review(0.5, \"rare\") : CreditDecision.Accept(0.1);";
        var bundle = Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", Script), BundleFile.FromText("some/script.yaml", "contract: credit-risk@1\n")]);
        var usual = Recorded.On(Some.Gate(Script).Image!)[0]; // it passes
        var input = System.Text.Json.Nodes.JsonNode.Parse(usual.Input.Span)!.AsObject(); // an input is an object
        input["loanAmount"] = 77;
        var rare = usual with { Id = "rare", Input = System.Text.Encoding.UTF8.GetBytes(input.ToJsonString()) };

        var sample = PathSample.Choose(bundle, Some.Contracts[0], Enumerable.Range(0, 500).Select(i => usual with { Id = $"{i}" }).Append(rare), 5, CancellationToken.None);

        Assert.Contains("rare", sample.Ids);
        Assert.Equal((5, 2), (sample.Ids.Count, sample.Paths));
    }
}
