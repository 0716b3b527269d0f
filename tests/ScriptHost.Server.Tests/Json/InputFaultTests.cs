using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credit;
using Credit.Contract;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Server.Tests.Json;

public sealed class InputFaultTests
{
    private static readonly ContractJson<Applicant, CreditDecision> Credit = new();
    private static readonly ContractJson<Contract.Transaction, Contract.Decision> Transaction = new();

    [Fact]
    public void A_sample_reads_back_as_it_was_written()
    {
        foreach (var sample in new CreditRisk().Samples)
            Assert.Equal(sample, Credit.ReadInput(Encoding.UTF8.GetBytes(Text(sample))).Value);
    }

    [Theory]
    [InlineData("age", """ "61" """, "/age", "text where a whole number is expected")]
    [InlineData("age", "61.5", "/age", "61.5 is not a whole number from -2,147,483,648 to 2,147,483,647")]
    [InlineData("age", "17", "/age", "17 is outside 18 to 100 years")]
    [InlineData("age", "null", "/age", "null where a whole number is expected")]
    [InlineData("loanAmount", "100000.5", "/loanAmount", "100000.5 is outside 1 to 100,000 DM")]
    [InlineData("housing", """ "owns" """, "/housing", "'owns' is not one of 'own', 'rent', 'free'; did you mean 'own'")]
    [InlineData("housing", """ "own, rent" """, "/housing", "'own, rent' is not one of 'own', 'rent', 'free'")]
    [InlineData("housing", """ "OWN" """, "/housing", "'OWN' is not one of 'own', 'rent', 'free'; did you mean 'own'")]
    [InlineData("housing", "1", "/housing", "a number where one of 'own', 'rent', 'free' is expected")]
    [InlineData("hausing", """ "own" """, "/hausing", "is not a field of Applicant; did you mean 'housing'")]
    [InlineData("Age", "61", "/Age", "is not a field of Applicant; did you mean 'age'")]
    public void A_fault_names_its_pointer_and_what_is_expected(string field, string value, string pointer, string message)
    {
        var json = JsonNode.Parse(Text(new CreditRisk().Samples[0]))!.AsObject(); // a sample is an object
        json[field] = JsonNode.Parse(value);

        var read = Credit.ReadInput(Encoding.UTF8.GetBytes(json.ToJsonString()));

        Assert.Null(read.Value);
        Assert.Equal(new InputFault(pointer, message), Assert.Single(read.Faults));
    }

    [Fact]
    public void All_faults_are_reported_at_once_and_missing_fields_come_last()
    {
        var json = JsonNode.Parse(Text(new CreditRisk().Samples[0]))!.AsObject(); // a sample is an object
        json.Remove("sex");
        json["age"] = 200;
        json["a/b~c"] = 1;

        var faults = Credit.ReadInput(Encoding.UTF8.GetBytes(json.ToJsonString())).Faults;

        Assert.Equal(["/age", "/a~1b~0c", "/sex"], faults.Select(f => f.Pointer));
        Assert.Equal("is missing; one of 'female', 'male' is expected", faults[2].Message);
    }

    [Theory]
    [InlineData("""{"age": }""", "is not JSON at line 1, column 9:")]
    [InlineData("", "is empty; a JSON object is expected")]
    [InlineData("{\n\"age\": NaN}", "is not JSON at line 2, column 8:")]
    [InlineData("[]", "a list where an object is expected")]
    public void Text_that_is_no_object_is_refused_as_a_whole(string text, string message)
    {
        var fault = Assert.Single(Credit.ReadInput(Encoding.UTF8.GetBytes(text)).Faults);

        Assert.Equal("", fault.Pointer);
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_given_twice_is_a_fault()
    {
        var text = Text(new CreditRisk().Samples[0]).Replace("\"age\":61", "\"age\":61,\"age\":20", StringComparison.Ordinal);

        Assert.Equal(new InputFault("/age", "is given twice"), Assert.Single(Credit.ReadInput(Encoding.UTF8.GetBytes(text)).Faults));
    }

    [Fact]
    public void Lists_and_tables_are_walked_and_cannot_be_changed_afterwards()
    {
        const string Good = """{"id":"t","customerId":"c","amount":1,"currency":"EUR","country":"DE","at":"2026-01-02T03:04:05Z","recentAmounts":[1,2],"features":{"velocity":2}}""";

        var good = Transaction.ReadInput(Encoding.UTF8.GetBytes(Good)).Value;
        var bad = Transaction.ReadInput(Encoding.UTF8.GetBytes(Good.Replace("[1,2]", "[1,\"2\",null]", StringComparison.Ordinal).Replace("\"velocity\":2", "\"velocity\":true", StringComparison.Ordinal).Replace("03:04:05Z", "noon", StringComparison.Ordinal)));

        Assert.NotNull(good);
        Assert.IsNotType<List<double>>(good.RecentAmounts);
        Assert.IsNotType<Dictionary<string, double>>(good.Features);
        Assert.Equal(["/at", "/recentAmounts/1", "/recentAmounts/2", "/features/velocity"], bad.Faults.Select(f => f.Pointer));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 1000));

        Assert.Contains("is not JSON", Assert.Single(Credit.ReadInput(Encoding.UTF8.GetBytes(deep)).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_hold_inside_records_lists_and_optional_numbers()
    {
        var json = new ContractJson<Basket, CreditDecision>();

        Assert.NotNull(json.ReadInput("""{"first":{"price":2},"items":[{"price":1}],"shares":[0.5]}"""u8).Value);
        var faults = json.ReadInput("""{"first":{"price":20},"items":[{"price":1},{"price":-1},null],"shares":[0.5,2],"discount":50}"""u8).Faults;

        Assert.Equal(["/first/price", "/items/1/price", "/items/2", "/shares/1", "/discount"], faults.Select(f => f.Pointer));
    }

    [Fact]
    public void An_enum_without_a_converter_is_read_and_written_in_camel_case()
    {
        var json = new ContractJson<Coloured, Coloured>();

        Assert.Equal(Colour.DarkRed, json.ReadInput("""{"colour":"darkRed"}"""u8).Value?.Colour);
        Assert.Equal("'DarkRed' is not one of 'darkRed', 'blue'; did you mean 'darkRed'", Assert.Single(json.ReadInput("""{"colour":"DarkRed"}"""u8).Faults).Message);
    }

    [Fact]
    public void An_output_that_is_not_finite_cannot_be_written()
    {
        using var writer = new Utf8JsonWriter(new MemoryStream());

        Assert.Throws<JsonException>(() => Credit.WriteOutput(writer, CreditDecision.Accept(double.NaN)));
    }

    private static string Text(Applicant applicant)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) Credit.WriteInput(writer, applicant);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public sealed record Basket
    {
        public required Item First { get; init; }

        public required IReadOnlyList<Item> Items { get; init; }

        [Between(0, 1)]
        public required double[] Shares { get; init; }

        [Between(0, 10)]
        public int? Discount { get; init; }
    }

    public sealed record Item([property: Between(0, 10)] double Price);

    public sealed record Coloured(Colour Colour);

    public enum Colour
    {
        DarkRed,
        Blue,
    }
}
