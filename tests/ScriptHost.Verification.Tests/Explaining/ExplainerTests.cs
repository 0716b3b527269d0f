using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Verification.Explaining;
using ScriptHost.Verification.Replaying;
using ScriptHost.Verification.Tests.Replaying;

namespace ScriptHost.Verification.Tests.Explaining;

public sealed class ExplainerTests
{
    [Theory]
    [InlineData("credit-risk")]
    [InlineData("retention-offer")]
    public void Twenty_random_decisions_of_a_sample_script_end_in_the_recorded_decision(string point)
    {
        var bundle = Some.OfRepository(point);
        var captures = Recorded.On(Gate.Run(bundle, Some.Contracts, CancellationToken.None).Image!).ToArray(); // another test says that it passes
        new Random(20).Shuffle(captures);

        foreach (var capture in captures.Take(20))
        {
            var explanation = Explained(bundle, capture);

            Assert.Equal(ReplayVerdict.Same, explanation.Recorded?.Verdict);
            Assert.True(explanation.IsFaithful && explanation.HasValues);
            Assert.Equal(capture.Output!.Value.ToArray(), explanation.Decision.Output!.Value.ToArray()); // these scripts do not stop
            var last = explanation.Steps.Last(s => s.Depth == 0);
            Assert.Contains(last.Values, v => v.Value is { } text && text.Contains((string)JsonNode.Parse(capture.Output.Value.Span)!.AsObject().First(f => f.Value is JsonValue t && t.GetValueKind() == System.Text.Json.JsonValueKind.String).Value!, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void A_wrong_threshold_is_visible_with_its_operands()
    {
        var bundle = Some.OfRepository("credit-risk");
        var captures = Recorded.On(Gate.Run(bundle, Some.Contracts, CancellationToken.None).Image!); // as above
        var wrong = Changed(bundle, "const double ReviewFrom = 0.35", "const double ReviewFrom = 0.05");
        var affected = Replayer.Run(Gate.Run(wrong, Some.Contracts, CancellationToken.None).Image!, Some.Contracts[0], captures, CancellationToken.None).First(r => r.Verdict == ReplayVerdict.Changed); // as above

        var explanation = Explained(wrong, affected.Capture);

        Assert.Equal(ReplayVerdict.Changed, explanation.Recorded?.Verdict);
        var values = explanation.Steps.Where(s => s.Depth == 0).SelectMany(s => s.Values).ToList();
        Assert.Contains(values, v => v.Expression == "ReviewFrom" && v.Value == "0.05");
        Assert.Contains(values, v => v.Expression == "risk" && double.Parse(v.Value!, System.Globalization.CultureInfo.InvariantCulture) is >= 0.05 and < 0.35); // a number has a text
        Assert.Contains(values, v => v.Expression == "risk < ReviewFrom is false");
    }

    [Fact]
    public void Lines_are_told_in_order_with_values_branches_and_calls()
    {
        var lines = Text("""
            const double Line = 0.5;
            CreditDecision Decide(Applicant a)
            {
                var risk = Share(a.LoanDuration);
                if (risk > Line && a.Age < 30)
                {
                    risk += 0.1;
                }
                else risk = Math.Min(risk, 0.4);
                return CreditDecision.Review(risk, a.Age >= 30 ? "older" : "young");
            }
            static double Share(int months) => months switch { <= 60 => 0.25, _ => 0.75 };
            """, months: 72, age: 25);

        Assert.Equal(
            [
                "0 Decide:4 var risk = Share(a.LoanDuration); | a.LoanDuration = 72 | risk = 0.75",
                "1 Share:12 months switch { <= 60 => 0.25, _ => 0.75 } | months = 72 | arm _ | months switch { <= 60 => 0.25, _ => 0.75 } = 0.75",
                "0 Decide:5 if (risk > Line && a.Age < 30) { risk += 0.1; } else risk = Math.Min(risk, 0.4); | risk = 0.75 | Line = 0.5 | a.Age = 25 | risk > Line && a.Age < 30 is true",
                "0 Decide:7 risk += 0.1; | risk = 0.85",
                "0 Decide:10 return CreditDecision.Review(risk, a.Age >= 30 ? \"older\" : \"young\"); | risk = 0.85 | a.Age = 25 | a.Age >= 30 is false | CreditDecision.Review(risk, a.Age >= 30 ? \"older\" : \"young\") = CreditDecision { Outcome = Review, Risk = 0.85, Reason = \"young\" }",
            ],
            lines);
    }

    [Fact]
    public void Loops_lambdas_recursion_and_switches_are_told_step_by_step()
    {
        var lines = Text("""
            CreditDecision Decide(Applicant a)
            {
                var sum = 0;
                foreach (var n in new[] { 1, 2 }) sum += n;
                for (var i = 0; i < 1; i++)
                {
                    sum += Twice(i + 1);
                }
                var most = new[] { 3, 4 }.Where(x => x > 3).Max();
                switch (most)
                {
                    case 4:
                        sum += 1;
                        break;
                    default:
                        break;
                }
                return CreditDecision.Accept(sum / 100.0, Down(1));
            }
            static int Twice(int n)
            {
                return n * 2;
            }
            static string Down(int n) => n == 0 ? "end" : Down(n - 1);
            """, months: 12, age: 40);

        Assert.Contains("0 Decide:4 sum += n; | n = 2 | sum = 3", lines);
        Assert.Contains("1 Twice:22 return n * 2; | n = 1 | n * 2 = 2", lines);
        Assert.Contains("1 lambda:9 x > 3 | x = 4 | x > 3 = true", lines);
        Assert.Contains("0 Decide:13 sum += 1; | sum = 6", lines);
        Assert.Contains(lines, l => l.StartsWith("2 Down:24 ", StringComparison.Ordinal) && l.Contains("n == 0 is true | ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("1 Down:24 ", StringComparison.Ordinal) && l.Contains("n == 0 is false | ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("if (a is { Age: var years } && years > 3) return CreditDecision.Accept(years / 1000.0);\nreturn CreditDecision.Accept(0);", "0.04")]
    [InlineData("var table = new Dictionary<string, int> { [\"x\"] = 1 };\nreturn CreditDecision.Accept(table.TryGetValue(\"x\", out var n) && n > 0 ? n / 10.0 : 0);", "0.1")]
    [InlineData("var pair = (a.Age, Months: a.LoanDuration);\nreturn CreditDecision.Accept(pair.Age / 1000.0 + pair.Months * 0);", "0.04")]
    [InlineData("var made = new { a.Age };\nreturn CreditDecision.Accept(made.Age / 1000.0);", "0.04")]
    [InlineData("ReadOnlySpan<char> text = \"40\";\nreturn CreditDecision.Accept(text.Length * a.Age / 2000.0);", "0.04")]
    [InlineData("const int Size = 2;\nvar few = new int[Size] { 1, a.Age };\nbyte small = Size;\nreturn CreditDecision.Accept(few[^1] / 1000.0 + small * 0);", "0.04")]
    [InlineData("var i = 0;\ndo i++; while (i < a.Age);\nreturn CreditDecision.Accept(i / 1000.0, $\"{i:D3} {(i > 3 ? \"a\" : \"b\")}\");", "0.04")]
    [InlineData("Func<double, double> half = x => x / 2;\nreturn CreditDecision.Accept(half(half(a.Age)) / 250.0);", "0.04")]
    [InlineData("int? none = null;\nreturn CreditDecision.Accept((none ?? a.Age) / 1000.0);", "0.04")]
    public void Whatever_a_script_is_written_with_its_trace_decides_as_it_does(string body, string risk)
    {
        var result = Explain($"CreditDecision Decide(Applicant a)\n{{\n{body}\n}}\n", 12, 40);

        var explanation = Assert.IsType<Explanation>(result.Explanation);
        Assert.True(explanation.IsFaithful && explanation.HasValues, string.Join("\n", result.Diagnostics));
        Assert.Contains($"\"risk\":{risk},", Encoding.UTF8.GetString(explanation.Decision.Output!.Value.Span), StringComparison.Ordinal); // it accepts
        Assert.NotEmpty(explanation.Steps);
    }

    [Fact]
    public void A_run_that_its_budget_stopped_is_explained_by_its_beginning_and_end()
    {
        var result = Explain("CreditDecision Decide(Applicant a)\n{\nvar n = 0L;\nwhile (a.Age > 0) n++;\nreturn CreditDecision.Accept(n);\n}\n", 12, 40);

        var explanation = Assert.IsType<Explanation>(result.Explanation);
        Assert.Equal(StopReason.Fuel, explanation.Decision.Stop?.Reason);
        Assert.InRange(explanation.Steps.Length, 100, 3_000);
        Assert.True(explanation.Omitted > 1_000);
    }

    [Fact]
    public void An_exception_is_told_up_to_the_line_that_threw()
    {
        var result = Explain("CreditDecision Decide(Applicant a)\n{\nvar months = a.LoanDuration - 12;\nreturn CreditDecision.Accept(1 / months);\n}\n", 12, 40);

        var explanation = Assert.IsType<Explanation>(result.Explanation);
        Assert.Equal(StopReason.ScriptError, explanation.Decision.Stop?.Reason);
        Assert.True(explanation.IsFaithful);
        Assert.Equal((4, "months", "0"), (explanation.Steps[^1].Line, explanation.Steps[^1].Values[0].Expression, explanation.Steps[^1].Values[0].Value));
    }

    [Fact]
    public void What_is_sensitive_is_not_shown_nor_what_it_flows_into()
    {
        var contract = Some.Loaded(new TransactionScoring.TransactionScore());
        const string Script = """
            Decision Score(Transaction t)
            {
                var owner = t.CustomerId;
                var length = Size(owner);
                if (length > 3) return Decision.Review(length, "long");
                return Decision.Approve(t.Amount);
            }
            static int Size(string name) => name.Length;
            """;
        var input = """{"id":"t","customerId":"mallory-secret","amount":7,"currency":"EUR","country":"DE","at":"2026-01-02T03:04:05Z","recentAmounts":[1,2],"features":{}}"""u8.ToArray();
        var bundle = Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", Script), BundleFile.FromText("some/script.yaml", "contract: transaction-score@1\n")]);

        var explanation = Explainer.Explain(bundle, [contract], new Capture("1", "some", 1, contract.Id, default, input, null, null, default), false, CancellationToken.None).Explanation!; // it compiles

        var values = explanation.Steps.SelectMany(s => s.Values).ToList();
        Assert.True(explanation.IsFaithful && explanation.HasValues);
        Assert.DoesNotContain(values, v => v.Value?.Contains("mallory", StringComparison.Ordinal) == true);
        Assert.Contains(values, v => v is { Expression: "owner", Value: "(sensitive)" });
        Assert.Contains(values, v => v is { Expression: "length", Value: "(sensitive)" });
    }

    [Fact]
    public void A_script_that_does_not_compile_and_an_input_that_does_not_fit_say_so()
    {
        Assert.NotEmpty(Explain("CreditDecision Decide(Applicant a) => 7;", 12, 40).Diagnostics);

        var capture = Input(12, 40) with { Input = "{}"u8.ToArray() };
        Assert.StartsWith("The decision cannot be made again: its input does not fit 'credit-risk@1': ", Explainer.Explain(Some.OfRepository("credit-risk"), Some.Contracts, capture, false, CancellationToken.None).Fault, StringComparison.Ordinal);
    }

    private static Explanation Explained(Bundle bundle, Capture capture)
    {
        var result = Explainer.Explain(bundle, Some.Contracts, capture, isRecord: true, CancellationToken.None);
        return result.Explanation ?? throw new InvalidOperationException(result.Fault + string.Join("\n", result.Diagnostics));
    }

    private static ExplainResult Explain(string script, int months, int age) => Explainer.Explain(
        Bundle.Create("some", "some/some.csx", [BundleFile.FromText("some/some.csx", script), BundleFile.FromText("some/script.yaml", "contract: credit-risk@1\n")]), Some.Contracts, Input(months, age), isRecord: false, CancellationToken.None);

    private static string[] Text(string script, int months, int age)
    {
        var result = Explain(script, months, age);
        var explanation = result.Explanation ?? throw new InvalidOperationException(result.Fault + string.Join("\n", result.Diagnostics));
        return [.. explanation.Steps.Select(s => $"{s.Depth} {s.Function}:{s.Line} {s.Source}{string.Concat(s.Values.Select(v => $" | {v.Expression}{(v.Value is null ? "" : " = " + v.Value)}"))}")];
    }

    private static Capture Input(int months, int age)
    {
        var input = JsonNode.Parse(File.ReadLines(Path.Combine(Some.ScriptsRoot, "credit-risk", "cases", "credit-risk.jsonl")).First())!["input"]!.AsObject(); // a golden has an input
        (input["loanDuration"], input["age"]) = (months, age);
        return new Capture("1", "some", 1, new ContractId("credit-risk", 1), default, Encoding.UTF8.GetBytes(input.ToJsonString()), null, null, default);
    }

    private static Bundle Changed(Bundle bundle, string old, string now) =>
        Bundle.Create(bundle.Point, bundle.EntryPath, bundle.Files.Select(f => f.Path == bundle.EntryPath ? BundleFile.FromText(f.Path, Encoding.UTF8.GetString(f.Content.AsSpan()).Replace(old, now, StringComparison.Ordinal)) : f));
}
