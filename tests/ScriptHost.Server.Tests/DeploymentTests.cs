using System.Net;
using System.Net.Http.Json;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Tests;

public sealed class DeploymentTests
{
    [Fact]
    public async Task An_edited_threshold_decides_the_next_request_and_a_rollback_brings_the_old_one_back()
    {
        await using var server = await TestServer.CreditAsync();
        Assert.Equal("review", await OutcomeAsync(server));

        server.Edit("ReviewFrom = 0.35", "ReviewFrom = 0.50");
        var upload = await server.UploadAsync();
        var uploaded = await TestServer.JsonOf(upload);
        Assert.Equal(HttpStatusCode.Created, upload.StatusCode);
        Assert.Equal("/v1/points/credit-risk/versions/2", upload.Headers.Location?.ToString());
        Assert.True(uploaded["stages"]!["bind"]!.GetValue<double>() > 0);
        Assert.Equal("accept", await OutcomeAsync(server));

        var rollback = await server.PostAsync("/v1/points/credit-risk/rollback", []);
        Assert.Equal(1, (await TestServer.JsonOf(rollback))["active"]!.GetValue<int>());
        Assert.Equal("review", await OutcomeAsync(server));

        var audit = (await server.GetAsync("/v1/audit?point=credit-risk"))["items"]!.AsArray();
        Assert.Equal(["rolled-back", "deployed", "version-created", "deployed", "version-created"], audit.Select(e => e!["action"]!.GetValue<string>()));
        Assert.Equal("ada@example.test", audit[0]!["actor"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_version_that_is_not_deployed_can_be_asked_by_header()
    {
        await using var server = await TestServer.CreditAsync();
        server.Edit("ReviewFrom = 0.35", "ReviewFrom = 0.50");
        await server.UploadAsync(deploy: false);

        var asked = await server.DecideAsync(Applicants.Doubtful, version: "2");

        Assert.Equal("review", await OutcomeAsync(server));
        Assert.Equal("accept", (await TestServer.JsonOf(asked))["outcome"]!.GetValue<string>());
        Assert.Equal("2", Assert.Single(asked.Headers.GetValues("ScriptHost-Version")));
        Assert.Equal(HttpStatusCode.NotFound, (await server.DecideAsync(Applicants.Doubtful, version: "3")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.DecideAsync(Applicants.Doubtful, version: "new")).StatusCode);
    }

    [Fact]
    public async Task A_point_with_versions_but_no_deployment_is_known_and_empty()
    {
        await using var server = await TestServer.CreditAsync();
        var credit = BundleReader.Read(server.Scripts, "credit-risk").Bundle!; // the repository's script
        var bundle = Bundle.Create("second-look", credit.EntryPath, credit.Files);
        await server.PostAsync("/v1/points/second-look/versions", bundle.ToJson());

        var input = System.Text.Encoding.UTF8.GetBytes(Applicants.Safe.ToJsonString());
        var live = await server.PostAsync("/v1/points/second-look/decisions", input);
        var asked = await server.PostAsync("/v1/points/second-look/decisions", input, version: "1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, live.StatusCode);
        Assert.Equal("urn:scripthost:problem:no-live-version", (await TestServer.JsonOf(live))["type"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal("empty", (await server.GetAsync("/v1/points/second-look"))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_bundle_with_errors_is_refused_with_all_of_them_and_their_lines()
    {
        await using var server = await TestServer.CreditAsync();
        server.Edit("    var risk = card.Probability;", "    var risk = card.Probabilty;\n    System.IO.File.ReadAllText(\"/etc/passwd\");");

        var response = await server.UploadAsync();
        var problem = await TestServer.JsonOf(response);
        var diagnostics = problem["diagnostics"]!.AsArray();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(2, diagnostics.Count);
        Assert.All(diagnostics, d => Assert.Equal("credit-risk/credit-risk.csx", d!["path"]!.GetValue<string>()));
        Assert.True(diagnostics[0]!["line"]!.GetValue<int>() > 10);
        Assert.Contains("Probabilty", diagnostics[0]!["sourceLine"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("refused", (await server.GetAsync("/v1/audit?limit=1"))["items"]![0]!["action"]!.GetValue<string>());
        Assert.Equal("review", await OutcomeAsync(server));
    }

    [Fact]
    public async Task A_top_level_value_that_fails_refuses_the_bundle()
    {
        await using var server = await TestServer.CreditAsync();
        server.Edit("const double AverageCase", "readonly int Broken = new List<int>()[0];\nconst double AverageCase");

        var response = await server.UploadAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("SH1015", (await TestServer.JsonOf(response))["diagnostics"]![0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_restart_brings_back_what_was_deployed_and_says_that_the_sources_differ()
    {
        await using var server = await TestServer.CreditAsync();
        Assert.True(Assert.Single(server.Server.Points).WasPublished);
        server.Edit("ReviewFrom = 0.35", "ReviewFrom = 0.50");
        await server.UploadAsync();
        server.Edit("ReviewFrom = 0.50", "ReviewFrom = 0.55");

        await server.RestartAsync();

        var point = Assert.Single(server.Server.Points);
        Assert.Equal((2, false, true, null), (point.Version, point.WasPublished, point.Differs, point.Trouble));
        Assert.Equal("accept", await OutcomeAsync(server));
    }

    [Fact]
    public async Task Two_people_cannot_deploy_over_each_other()
    {
        await using var server = await TestServer.CreditAsync();
        server.Edit("ReviewFrom = 0.35", "ReviewFrom = 0.50");
        await server.UploadAsync(deploy: false);

        var first = await server.Client.PutAsJsonAsync("/v1/points/credit-risk/deployment", new { active = 2, expected = 1 });
        var second = await server.Client.PutAsJsonAsync("/v1/points/credit-risk/deployment", new { active = 1, expected = 1 });
        var unknown = await server.Client.PutAsJsonAsync("/v1/points/credit-risk/deployment", new { active = 9 });

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(2, (await TestServer.JsonOf(second))["active"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("accept", await OutcomeAsync(server));
    }

    [Fact]
    public async Task The_same_bundle_is_the_same_version()
    {
        await using var server = await TestServer.CreditAsync();

        var again = await server.UploadAsync(whole: true);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.False((await TestServer.JsonOf(again))["isNew"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.Conflict, (await server.PostAsync("/v1/points/credit-risk/rollback", [])).StatusCode);
    }

    [Fact]
    public async Task A_script_that_spends_its_budget_is_answered_by_the_contracts_fallback()
    {
        await using var server = await TestServer.CreditAsync();
        server.Edit("    var risk = card.Probability;", "    var risk = card.Probability;\n    if (a.Age == 99) while (true) { }");
        await server.UploadAsync();
        var old = Applicants.Doubtful;
        old["age"] = 99; // no sample: the gate would have refused the script

        var response = await server.DecideAsync(old);
        var output = await TestServer.JsonOf(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(output["fallback"]!.GetValue<bool>());
        Assert.Equal("review", output["outcome"]!.GetValue<string>());
    }

    private static async Task<string> OutcomeAsync(TestServer server) =>
        (await TestServer.JsonOf(await server.DecideAsync(Applicants.Doubtful)))["outcome"]!.GetValue<string>();
}
