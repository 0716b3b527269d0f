using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ScriptHost.Analyzers.Tests.Engine;
using ScriptHost.Compiler;
using ScriptHost.Compiler.Intake;
using ScriptHost.LanguageServer.Tests.Client;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Tests;

/// <summary>The editor shows what the gate's line finds: the same ids, places, severities and words.</summary>
public sealed class ParityTests
{
    private static readonly ImmutableArray<LoadedContract> Contracts = [LoadedContracts.Of(new Loans.LendingContract())];

    [Fact]
    public async Task Every_case_of_every_rule_looks_the_same_in_the_editor_and_in_a_check()
    {
        using var repo = Repo.WithPoint("", "lending@1");
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, "");
        var (version, found, differences) = (1, 0, new List<string>());

        foreach (var one in CaseFile.Ids.SelectMany(CaseFile.Of))
        {
            await client.ReplaceAsync(repo.Script, ++version, one.Text);
            var (shown, expected) = (Shown.Of(await client.PullAsync(repo.Script)), Fresh(repo, one.Text));
            if (shown != expected) differences.Add($"{one.Id} '{one.Name}': the editor shows\n{shown}\nand a check finds\n{expected}");
            if (shown.Length > 0) found++;
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(found >= 20, $"Only {found} cases had findings.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Five_hundred_random_edits_leave_the_editor_and_the_server_with_one_text(int seed)
    {
        using var repo = Repo.WithPoint("", "lending@1");
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        var typing = new RandomTyping(seed, [.. CaseFile.Ids.SelectMany(CaseFile.Of).Select(c => c.Text)]);
        await client.OpenAsync(repo.Script, typing.Text);

        for (var edit = 1; edit <= 500; edit++)
        {
            await client.ChangeAsync(repo.Script, edit + 1, typing.Next());
            if (edit % 50 != 0) continue;
            Assert.Equal(Fresh(repo, typing.Text), Shown.Of(await client.PullAsync(repo.Script)));
        }
        Assert.Equal(Fresh(repo, typing.Text), Shown.Of(await client.PublishedAsync(repo.Script, 501)));
    }

    private static string Fresh(Repo repo, string text)
    {
        repo.With("scripts/point/point.csx", text);
        var read = BundleReader.Read(repo.Path("scripts"), "point");
        var found = read.Bundle is { } bundle ? ScriptCompiler.Check(bundle, Contracts, CancellationToken.None).Diagnostics : read.Diagnostics;
        return Shown.Of(found.Where(d => d.Path == "point/point.csx"), text);
    }
}
