using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credit;
using Credit.Contract;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Verification.Tests.Reviewing;

/// <summary>Captures of applicants who differ in what a test is about.</summary>
internal static class Applicants
{
    private static readonly ContractJson<Applicant, CreditDecision> Json = new();

    public static IReadOnlyList<Capture> Of(int[] months, double amount = 3_000, string housing = "own") =>
        [.. months.Select((m, i) => Capture($"{housing}-{amount}-{i:000}", json =>
        {
            json["loanDuration"] = m;
            json["loanAmount"] = amount;
            json["housing"] = housing;
        }))];

    private static Capture Capture(string id, Action<JsonObject> change)
    {
        var json = JsonSerializer.SerializeToNode(new CreditRisk().Samples[0], Json.Options)!.AsObject(); // a record is written as an object
        change(json);
        return new Capture(id, "some", 1, new ContractId("credit-risk", 1), default, Encoding.UTF8.GetBytes(json.ToJsonString()), null, null, default);
    }
}
