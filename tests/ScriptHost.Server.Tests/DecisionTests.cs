using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ScriptHost.Server.Tests;

public sealed class DecisionTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task A_decision_is_the_output_and_its_headers_name_it()
    {
        foreach (var (input, expected) in Applicants.All)
        {
            var response = await _server.DecideAsync(input);
            var output = await TestServer.JsonOf(response);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(expected["outcome"]!.GetValue<string>(), output["outcome"]!.GetValue<string>());
            Assert.Equal(expected["risk"]!.GetValue<double>(), output["risk"]!.GetValue<double>(), 1e-9);
            Assert.Null(output["fallback"]);
            Assert.Equal("1", Assert.Single(response.Headers.GetValues("ScriptHost-Version")));
            Assert.Equal(32, Assert.Single(response.Headers.GetValues("ScriptHost-Decision-Id")).Length);
            Assert.True(long.Parse(Assert.Single(response.Headers.GetValues("ScriptHost-Fuel")), System.Globalization.CultureInfo.InvariantCulture) > 0);
        }
    }

    [Fact]
    public async Task A_wrong_field_a_missing_field_and_a_wrong_value_are_named_together()
    {
        var input = Applicants.Safe;
        input.Remove("job");
        input["housing"] = "owns";
        input["loanduration"] = 3;

        var response = await _server.DecideAsync(input);
        var problem = await TestServer.JsonOf(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("urn:scripthost:problem:input", problem["type"]!.GetValue<string>());
        Assert.Equal(["/housing", "/loanduration", "/job"], problem["errors"]!.AsArray().Select(e => e!["pointer"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Malformed_json_is_named_with_line_and_column()
    {
        var response = await _server.PostAsync("/v1/points/credit-risk/decisions", "{\n  \"age\": ,\n}"u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("line 2, column 10", (await TestServer.JsonOf(response))["errors"]![0]!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1/points/credit-rsik/decisions", "application/json", 404, "unknown-point")]
    [InlineData("GET", "/v1/nothing", null, 404, "unknown-route")]
    [InlineData("DELETE", "/v1/points/credit-risk/decisions", null, 405, "method")]
    [InlineData("POST", "/v1/points/credit-risk/decisions", "text/plain", 415, "media-type")]
    [InlineData("POST", "/v1/points/credit-risk/decisions:batch", "application/json", 415, "media-type")]
    [InlineData("GET", "/v1/points/nobody", null, 404, "unknown-point")]
    [InlineData("GET", "/v1/points/credit-risk/versions/99", null, 404, "unknown-version")]
    [InlineData("GET", "/v1/points/credit-risk/versions?limit=0", null, 400, "malformed")]
    [InlineData("POST", "/v1/points/credit-risk/versions", "application/json", 400, "malformed")]
    [InlineData("PUT", "/v1/points/credit-risk/deployment", "application/json", 400, "malformed")]
    public async Task Every_error_is_a_problem(string method, string path, string? type, int status, string kind)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (type is not null) request.Content = new StringContent("{", Encoding.UTF8, type);

        var response = await _server.Client.SendAsync(request);
        var problem = await TestServer.JsonOf(response);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("urn:scripthost:problem:" + kind, problem["type"]!.GetValue<string>());
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unknown_point_is_answered_with_the_one_that_was_meant()
    {
        var problem = await TestServer.JsonOf(await _server.PostAsync("/v1/points/credit-rsik/decisions", "{}"u8.ToArray()));

        Assert.Contains("did you mean 'credit-risk'", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        var response = await _server.PostAsync("/v1/points/credit-risk/decisions", new byte[65 << 10]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("65,536 bytes", (await TestServer.JsonOf(response))["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_name_of_the_web_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/points");
        request.Headers.Host = "evil.example";

        var response = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("urn:scripthost:problem:host", (await TestServer.JsonOf(response))["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_batch_is_answered_line_by_line_in_order()
    {
        var lines = Enumerable.Range(0, 3000).Select(i =>
        {
            var input = Applicants.Safe;
            input["loanAmount"] = 1000 + i;
            return i % 500 == 7 ? "{\"age\":1" : input.ToJsonString();
        });
        var response = await _server.PostAsync("/v1/points/credit-risk/decisions:batch", Encoding.UTF8.GetBytes(string.Join('\n', lines)), "application/x-ndjson");
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToArray();

        Assert.Equal(3000, answers.Length);
        for (var i = 0; i < answers.Length; i++)
        {
            if (i % 500 == 7) Assert.Equal((i + 1, "urn:scripthost:problem:input"), (answers[i]["line"]!.GetValue<int>(), answers[i]["error"]!["type"]!.GetValue<string>()));
            else Assert.Equal(1, answers[i]["version"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_an_error_of_that_line()
    {
        var body = Applicants.Safe.ToJsonString() + "\n" + new string('x', 17 << 10) + "\n";

        var answers = (await (await _server.PostAsync("/v1/points/credit-risk/decisions:batch", Encoding.UTF8.GetBytes(body), "application/x-ndjson")).Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, answers.Length);
        Assert.Equal(413, JsonNode.Parse(answers[1])!["error"]!["status"]!.GetValue<int>());
    }

    [Fact]
    public async Task Open_api_describes_the_point_with_its_fields_limits_and_examples()
    {
        var document = await _server.GetAsync("/openapi/v1.json");
        var applicant = document["components"]!["schemas"]!["credit-risk.1.Applicant"]!;
        var post = document["paths"]!["/v1/points/credit-risk/decisions"]!["post"]!;

        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(18, applicant["properties"]!["age"]!["minimum"]!.GetValue<int>());
        Assert.Equal("For fairness reports, not for deciding. Unit: years.", applicant["properties"]!["age"]!["description"]!.GetValue<string>());
        Assert.Equal(["own", "rent", "free"], applicant["properties"]!["housing"]!["enum"]!.AsArray().Select(e => e!.GetValue<string>()));
        Assert.Equal(20, applicant["required"]!.AsArray().Count);
        Assert.Equal("no_checking", post["requestBody"]!["content"]!["application/json"]!["examples"]!["sample1"]!["value"]!["checkingStatus"]!.GetValue<string>());
    }

    [Fact]
    public async Task Health_is_live_and_ready()
    {
        Assert.Equal("live", (await _server.GetAsync("/health/live"))["status"]!.GetValue<string>());
        Assert.Equal("ready", (await _server.GetAsync("/health/ready"))["status"]!.GetValue<string>());
    }
}
