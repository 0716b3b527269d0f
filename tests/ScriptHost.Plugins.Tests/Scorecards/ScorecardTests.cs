using System.Globalization;
using System.Text.Json;
using Credit;
using Credit.Contract;
using Retention;
using Retention.Contract;
using ScriptHost.Plugins.Tests.Contracts;

namespace ScriptHost.Plugins.Tests.Scorecards;

public sealed class ScorecardTests
{
    private static readonly Lazy<Func<Applicant, CreditDecision>> Credit = new(() => ScriptText.Compile<Applicant, CreditDecision>("credit-risk/credit-risk.csx"));
    private static readonly Lazy<Func<Customer, RetentionOffer>> Retention = new(() => ScriptText.Compile<Customer, RetentionOffer>("retention-offer/retention-offer.csx"));

    [Fact]
    public void The_credit_script_answers_its_goldens()
    {
        foreach (var golden in Goldens("credit-risk"))
        {
            var actual = Credit.Value(Part<Applicant>(golden, "input"));
            var expected = Part<CreditDecision>(golden, "expected");

            Assert.Equal(expected with { Risk = actual.Risk }, actual);
            Assert.Equal(expected.Risk, actual.Risk, golden.GetProperty("tolerance").GetDouble());
        }
    }

    [Fact]
    public void The_retention_script_answers_its_goldens()
    {
        foreach (var golden in Goldens("retention-offer"))
        {
            var actual = Retention.Value(Part<Customer>(golden, "input"));
            var expected = Part<RetentionOffer>(golden, "expected");

            Assert.Equal(expected with { ChurnProbability = actual.ChurnProbability }, actual);
            Assert.Equal(expected.ChurnProbability, actual.ChurnProbability, golden.GetProperty("tolerance").GetDouble());
        }
    }

    [DataFact]
    public void The_credit_header_states_the_hold_out_auc_that_the_script_reaches()
    {
        var holdOut = SourceData.Read("german-credit-ibm/credit_risk_test_data.csv", "Risk").Where((_, row) => row % 10 >= 7)
            .Select(row => (Credit.Value(row.Row.Deserialize<Applicant>(SourceData.Json)!).Risk, row.Label == "Risk"));

        Assert.Contains(" looked at once: " + Rounded(RocAuc.Of(holdOut)), Header("credit-risk"), StringComparison.Ordinal);
    }

    [DataFact]
    public void The_retention_header_states_the_hold_out_auc_that_the_script_reaches()
    {
        var holdOut = SourceData.Read("telco-churn/Telco-Customer-Churn.csv", "Churn").Skip(5_600)
            .Select(row => (Retention.Value(row.Row.Deserialize<Customer>(SourceData.Json)!).ChurnProbability, row.Label == "Yes"));

        Assert.Contains(" looked at once: " + Rounded(RocAuc.Of(holdOut)), Header("retention-offer"), StringComparison.Ordinal);
    }

    [DataFact]
    public void No_row_of_the_data_gets_a_decision_that_the_contract_refuses()
    {
        var applicants = SourceData.Read("german-credit-ibm/german_credit_scoring_data.json.gz", "Risk").Select(row => row.Row.Deserialize<Applicant>(SourceData.Json)!);
        var customers = SourceData.Read("telco-churn/Telco-Customer-Churn.csv", "Churn").Select(row => row.Row.Deserialize<Customer>(SourceData.Json)!);

        Assert.All(applicants, applicant => Assert.Null(new CreditRisk().Fault(Credit.Value(applicant))));
        Assert.All(customers, customer => Assert.Null(new RetentionOffers().Fault(Retention.Value(customer))));
    }

    [Fact]
    public void The_samples_of_a_contract_differ_in_outcome()
    {
        Assert.Equal([Outcome.Accept, Outcome.Review, Outcome.Decline], new CreditRisk().Samples.Select(sample => Credit.Value(sample).Outcome));
        Assert.Equal([OfferAction.None, OfferAction.Call, OfferAction.Discount, OfferAction.None], new RetentionOffers().Samples.Select(sample => Retention.Value(sample).Action));
    }

    private static IEnumerable<JsonElement> Goldens(string point)
    {
        var lines = Directory.EnumerateFiles(Path.Combine(SourceData.Repository, "scripts", point, "cases"), "*.jsonl").SelectMany(File.ReadAllLines).ToArray();
        Assert.True(lines.Length >= 12);
        return lines.Select(line => JsonElement.Parse(line));
    }

    private static T Part<T>(JsonElement golden, string name) => golden.GetProperty(name).Deserialize<T>(SourceData.Json)!;

    private static string Header(string point) => File.ReadAllText(Path.Combine(SourceData.Repository, "scripts", point, point + ".csx"));

    private static string Rounded(double auc) => auc.ToString("F3", CultureInfo.InvariantCulture);
}
