using System.Text;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime.Tests;

public sealed class RedactorTests
{
    private static readonly ContractJson<Person, Verdict> Json = new();

    [Fact]
    public void Sensitive_values_give_way_to_stand_ins_that_fit_and_all_else_stays()
    {
        var redactor = Redactor.For(Json.Input)!; // it has sensitive fields
        const string Text = """{"name":"Zoë","nick":"zo","age":44,"born":"1982-03-01","housing":"rent","home":{"street":"Elm","number":7},"accounts":[{"iban":"DE02","limit":1.50},{"iban":"FR14","limit":-0}],"months":12}""";

        var redacted = redactor.Redact(Encoding.UTF8.GetBytes(Text));

        Assert.Equal("""{"name":"","nick":null,"age":18,"born":"1970-01-01","housing":"own","home":{"street":"","number":0},"accounts":[{"iban":"","limit":1.50},{"iban":"","limit":-0}],"months":12}""", Encoding.UTF8.GetString(redacted));
        Assert.NotNull(Json.ReadInput(redacted).Value);
        Assert.Equal(redacted, redactor.Redact(redacted));
    }

    [Fact]
    public void Sensitive_fields_are_named_by_pointers() =>
        Assert.Equal("/name /nick /age /born /housing /home /accounts/*/iban", string.Join(" ", Redactor.For(Json.Input)!.Pointers)); // as above

    [Fact]
    public void A_shape_without_sensitive_fields_needs_no_redactor() => Assert.Null(Redactor.For(Json.Output));

    [Fact]
    public void A_record_that_is_part_of_itself_is_searched_at_every_depth()
    {
        var json = new ContractJson<Branch, Verdict>();
        var redactor = Redactor.For(json.Input)!; // a leaf is sensitive

        var redacted = redactor.Redact("""{"parts":[{"parts":[],"leaf":"deep"}],"leaf":"top"}"""u8.ToArray());

        Assert.Equal("""{"parts":[{"parts":[],"leaf":""}],"leaf":""}""", Encoding.UTF8.GetString(redacted));
    }

    public enum Housing
    {
        Own,
        Rent,
    }

    public sealed record Person(
        [property: Sensitive] string Name, [property: Sensitive] string? Nick, [property: Sensitive, Between(18, 100)] int Age, [property: Sensitive] DateOnly Born,
        [property: Sensitive] Housing Housing, [property: Sensitive] Home Home, IReadOnlyList<Account> Accounts, int Months);

    public sealed record Home(string Street, int Number);

    public sealed record Account([property: Sensitive] string Iban, double Limit);

    public sealed record Branch(IReadOnlyList<Branch> Parts, [property: Sensitive] string Leaf);

    public sealed record Verdict(double Risk);
}
