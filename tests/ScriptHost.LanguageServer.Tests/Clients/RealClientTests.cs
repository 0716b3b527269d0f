using System.Diagnostics;
using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Clients;

/// <summary>Clients that were not written here.</summary>
public sealed class RealClientTests
{
    private const string Script = "CreditDecision Decide(Applicant a) => CreditDecision.Accept(a.Age > 30 ? DateTime.Now.Hour : 1);\n";

    private static readonly string Folder = Path.Combine(Built.Repository, "tests", "ScriptHost.LanguageServer.Tests", "Clients");

    [ToolFact("node", "tests/ScriptHost.LanguageServer.Tests/Clients/node_modules")]
    public async Task The_libraries_of_vs_code_understand_the_server()
    {
        using var repo = Repo.WithPoint(Script);

        var told = JsonNode.Parse(await RunAsync("node", [Path.Combine(Folder, "client.js"), Built.CommandLine, repo.Script, repo.Folder], []))!; // it prints an object

        Assert.Equal(2, (int?)told["sync"]);
        Assert.Equal(1, (int?)told["version"]);
        Assert.Contains("SH0001", told["codes"]!.AsArray().Select(c => (string?)c)); // ! a list
        Assert.Contains("LoanDuration", told["labels"]!.AsArray().Select(l => (string?)l)); // ! a list
        Assert.Contains("Unit: years", (string?)told["hover"], StringComparison.Ordinal);
        Assert.True((int?)told["tokens"] % 5 == 0 && (int?)told["tokens"] > 0);
        Assert.Contains(told["cancelled"]?.ToString(), new[] { "answered", "-32800" });
        Assert.Equal(0, (int?)told["exit"]);
    }

    [ToolFact("nvim")]
    public async Task Neovim_shows_what_the_server_says()
    {
        using var repo = Repo.WithPoint(Script);
        var answer = repo.Path("answer.json");

        await RunAsync("nvim", ["--headless", "--clean", "-S", Path.Combine(Folder, "nvim.lua")], new() { ["SCRIPT"] = repo.Script, ["SERVER"] = Built.CommandLine, ["ROOT"] = repo.Folder, ["OUT"] = answer });

        var told = JsonNode.Parse(await File.ReadAllTextAsync(answer))!; // it writes an object
        Assert.True((bool?)told["arrived"]);
        Assert.Contains("SH0001", told["codes"]!.AsArray().Select(c => (string?)c)); // ! a list
        Assert.Contains("LoanDuration", told["labels"]!.AsArray().Select(l => (string?)l)); // ! a list
    }

    private static async Task<string> RunAsync(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!; // a program that is started without the shell gives a process
        process.StandardInput.Close();
        var (output, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{await output}\n{await talk}");
        return await output;
    }
}
