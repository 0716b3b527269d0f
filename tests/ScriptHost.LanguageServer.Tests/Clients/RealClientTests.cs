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
    public async Task Neovim_set_up_as_its_page_says_shows_what_the_server_says()
    {
        using var repo = Repo.WithPoint(Script).With("init.lua", Block(await File.ReadAllTextAsync(Path.Combine(Built.Repository, "docs", "editors", "neovim.md")), "lua"));
        var answer = repo.Path("answer.json");
        var path = Path.GetDirectoryName(Built.CommandLine) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

        await RunAsync("nvim", ["--headless", "-u", repo.Path("init.lua"), "-S", Path.Combine(Folder, "nvim.lua")], new() { ["SCRIPT"] = repo.Script, ["OUT"] = answer, ["PATH"] = path });

        var told = JsonNode.Parse(await File.ReadAllTextAsync(answer))!; // it writes an object
        Assert.True((bool?)told["arrived"]);
        Assert.Equal("scripthost-csx", (string?)told["filetype"]);
        Assert.Contains("SH0001", told["codes"]!.AsArray().Select(c => (string?)c)); // ! a list
        Assert.Contains("LoanDuration", told["labels"]!.AsArray().Select(l => (string?)l)); // ! a list
    }

    [Theory]
    [InlineData("vscode", "json")]
    [InlineData("neovim", "lua")]
    [InlineData("helix", "toml")]
    [InlineData("emacs", "elisp")]
    public void A_page_asks_for_ten_lines_of_configuration_at_most(string editor, string language) =>
        Assert.InRange(Block(File.ReadAllText(Path.Combine(Built.Repository, "docs", "editors", editor + ".md")), language).Split('\n').Length - 1, 1, 10);

    /// <summary>The first block of a language in a page.</summary>
    private static string Block(string page, string language)
    {
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
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
