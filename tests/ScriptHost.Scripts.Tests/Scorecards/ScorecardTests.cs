using System.Globalization;
using System.Text.Json;
using Credit;
using Credit.Contract;
using Retention;
using Retention.Contract;
using ScriptHost.Scripts.Tests.Data;

namespace ScriptHost.Scripts.Tests.Scorecards;

public sealed class ScorecardTests
{
    private static readonly Lazy<Func<Applicant, CreditDecision>> Credit = new(() => CompiledScript.Of("credit-risk", new CreditRisk()));
    private static readonly Lazy<Func<Customer, RetentionOffer>> Retention = new(() => CompiledScript.Of("retention-offer", new RetentionOffers()));

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

        var auc = RocAuc.Of(holdOut);
        Assert.InRange(auc, 0.78, 1);
        Assert.Contains(" looked at once: " + Rounded(auc), Header("credit-risk"), StringComparison.Ordinal);
    }

    [DataFact]
    public void The_retention_header_states_the_hold_out_auc_that_the_script_reaches()
    {
        var holdOut = SourceData.Read("telco-churn/Telco-Customer-Churn.csv", "Churn").Skip(5_600)
            .Select(row => (Retention.Value(row.Row.Deserialize<Customer>(SourceData.Json)!).ChurnProbability, row.Label == "Yes"));

        var auc = RocAuc.Of(holdOut);
        Assert.InRange(auc, 0.82, 1);
        Assert.Contains(" looked at once: " + Rounded(auc), Header("retention-offer"), StringComparison.Ordinal);
    }

    [DataFact]
    public void Every_row_of_the_data_is_decided_without_a_stop_and_as_the_contract_allows()
    {
        var applicants = new[] { "german_credit_scoring_data.json.gz", "credit_risk_test_data.csv", "german_credit_data_biased_training.csv" }
            .SelectMany(file => SourceData.Read("german-credit-ibm/" + file, "Risk")).Select(row => row.Row.Deserialize<Applicant>(SourceData.Json)!);
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
