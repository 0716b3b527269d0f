using System.Diagnostics;
using Credit;
using Credit.Contract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScriptHost.Runtime;

namespace ScriptHost.Server.Tests;

public sealed class EmbeddedTests
{
    [Fact]
    public async Task An_application_decides_without_a_compiler_in_its_process_and_follows_deployments()
    {
        await using var server = await TestServer.CreditAsync();
        using var application = Start(server.Data);

        await application.StandardInput.WriteLineAsync("1403");
        Assert.StartsWith("credit-risk@1 Review 0.455121", await application.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        server.Edit("ReviewFrom = 0.35", "ReviewFrom = 0.50");
        await server.UploadAsync();
        string? line;
        do
        {
            await application.StandardInput.WriteLineAsync("1403");
            line = await application.StandardOutput.ReadLineAsync();
        }
        while (line?.StartsWith("credit-risk@1 Review", StringComparison.Ordinal) == true);
        Assert.StartsWith("credit-risk@2 Accept", line, StringComparison.Ordinal);

        application.StandardInput.Close();
        var loaded = await application.StandardOutput.ReadToEndAsync();
        await application.WaitForExitAsync();
        Assert.Equal(0, application.ExitCode);
        Assert.Contains("loaded ScriptHost.Runtime", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Mono.Cecil", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("ScriptHost.Compiler", loaded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_that_is_not_there_is_named_when_it_is_asked()
    {
        var folder = Directory.CreateTempSubdirectory("scripthost-embedded-");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddScriptHost(options =>
        {
            options.DataFolder = folder.FullName;
            options.Contracts.Add(new CreditRisk());
        });
        using (var host = builder.Build())
        {
            await host.StartAsync();
            var byTypes = host.Services.GetRequiredService<IDecisionPoint<Applicant, CreditDecision>>();
            var byName = host.Services.GetRequiredKeyedService<IDecisionPoint<Applicant, CreditDecision>>("credit-risk");

            Assert.Contains("No decision point decides Credit.CreditDecision", Assert.Throws<InvalidOperationException>(() => byTypes.Decide(new CreditRisk().Samples[0])).Message, StringComparison.Ordinal);
            Assert.Equal("credit-risk", Assert.Throws<PointNotReadyException>(() => byName.Decide(new CreditRisk().Samples[0])).Point);
            await host.StopAsync();
        }
        folder.Delete(recursive: true);
    }

    private static Process Start(string data) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(Repository.Output("tests/ScriptHost.EmbeddedSample"), "ScriptHost.EmbeddedSample.dll"), data])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!; // null only when an existing process is used again
}
