using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credit;
using Retention;
using ScriptHost.Contracts;

namespace ScriptHost.Scripts.Tests.Data;

public sealed class RowBindingTests
{
    [DataTheory]
    [InlineData("credit_risk_test_data.csv", 1_000)]
    [InlineData("german_credit_data_biased_training.csv", 5_000)]
    [InlineData("feedback_credit_risk.csv", 120)]
    [InlineData("payload_credit_risk.csv", 110)]
    [InlineData("additional_feedback_data_v2.json", 98)]
    [InlineData("german_credit_scoring_data.json.gz", 19_000)]
    public void Every_row_of_the_credit_data_is_an_applicant_within_its_ranges(string file, int rows)
    {
        var faults = Faults<Applicant>(SourceData.Read("german-credit-ibm/" + file, "Risk").Select(row => row.Row), out var count);

        Assert.Empty(faults);
        Assert.Equal(rows, count);
    }

    [DataFact]
    public void Every_row_of_the_churn_data_is_a_customer_within_its_ranges()
    {
        var faults = Faults<Customer>(SourceData.Read("telco-churn/Telco-Customer-Churn.csv", "Churn").Select(row => row.Row), out var count);

        Assert.Empty(faults);
        Assert.Equal(7_043, count);
    }

    [Fact]
    public void A_category_is_not_read_from_a_number()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CheckingStatus>("0", SourceData.Json));

        Assert.Contains("CheckingStatus", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"none_of_these\"")]
    [InlineData("\"99\"")]
    public void A_category_is_not_read_from_other_text(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CheckingStatus>(json, SourceData.Json));

    [Fact]
    public void A_missing_feature_is_refused_by_name()
    {
        var sample = JsonSerializer.SerializeToNode(new Credit.Contract.CreditRisk().Samples[0], SourceData.Json)!.AsObject();
        sample.Remove("loanDuration");

        var exception = Assert.Throws<JsonException>(() => sample.Deserialize<Applicant>(SourceData.Json));

        Assert.Contains("loanDuration", exception.Message, StringComparison.Ordinal);
    }

    private static List<string> Faults<T>(IEnumerable<JsonObject> rows, out int count)
    {
        var ranges = typeof(T).GetProperties()
            .Where(property => property.GetCustomAttribute<BetweenAttribute>() is not null)
            .Select(property => (Property: property, Range: property.GetCustomAttribute<BetweenAttribute>()!))
            .ToArray();
        var faults = new List<string>();
        count = 0;
        foreach (var row in rows)
        {
            var bound = row.Deserialize<T>(SourceData.Json)!;
            foreach (var (property, range) in ranges)
                if (property.GetValue(bound) is { } value && Convert.ToDouble(value, null) is var number && (number < range.Minimum || number > range.Maximum))
                    faults.Add($"row {count}: {property.Name} is {number}");
            count++;
        }
        return faults;
    }
}
