using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Credit;
using Credit.Contract;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Scripts.Tests.Data;
using ScriptHost.Scripts.Tests.Scorecards;
using ScriptHost.Verification;
using ScriptHost.Verification.Reviewing;
using ScriptHost.Verification.Reviewing.Git;

namespace ScriptHost.Scripts.Tests.Reviews;

/// <summary>A change of the credit script on a branch, over the scoring feed. SCRIPTHOST_FEED_ROWS=19000 takes all of it; an ordinary run takes a slice.</summary>
public sealed class CreditFeedReviewTests : IDisposable
{
    private const double OldLine = 0.35;
    private const double NewLine = 0.33;

    private static readonly int Rows = int.Parse(Environment.GetEnvironmentVariable("SCRIPTHOST_FEED_ROWS") ?? "1500", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scripthost-review-");

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = false; // git writes its objects so
        _folder.Delete(recursive: true);
    }

    [DataFact]
    public void A_threshold_and_a_branch_change_exactly_the_decisions_that_an_independent_count_finds()
    {
        var rows = SourceData.Read("german-credit-ibm/german_credit_scoring_data.json.gz", "Risk").Take(Rows).Select(row => row.Row).ToList();
        var captures = rows.Select((row, i) => new Capture($"{i:x32}", "credit-risk", 1, new ContractId("credit-risk", 1), default, Encoding.UTF8.GetBytes(row.ToJsonString()), null, null, default));

        var review = Review(captures);

        var decide = CompiledScript.Of("credit-risk", new CreditRisk());
        var changed = rows.Select(row => row.Deserialize<Applicant>(SourceData.Json)!).Count(applicant => Changes(applicant, decide(applicant))); // rows are objects
        var behaviour = review.Behaviour!;
        var captured = behaviour.Origins.Single(o => o.Name == ReviewCase.Captures).Count;
        Assert.Equal(rows.Count, captured);
        Assert.Equal(changed, behaviour.Counts.Differing - DifferingAmongOthers(behaviour.Counts.Replayed - captured));
        Assert.True(changed > 0);
        Assert.Equal(0, behaviour.Counts.Noise);
        Assert.Equal(behaviour.Counts.Differing, behaviour.Groups.Sum(g => g.Count));
        Assert.All(behaviour.Groups, g => Assert.True(g.Cause.StartsWith("ReviewFrom (", StringComparison.Ordinal) || g.Cause.StartsWith("Decide (", StringComparison.Ordinal), g.Cause));
    }

    /// <summary>The change, as a person would recount it: without the script, its copies or the review.</summary>
    private static bool Changes(Applicant applicant, CreditDecision before) =>
        applicant is { LoanAmount: > 8000, ExistingSavings: Savings.Less100 } || before.Risk is >= NewLine and < OldLine;

    /// <summary>The goldens and samples of the repository are inputs as well; none of them lies where the change is.</summary>
    private static int DifferingAmongOthers(int others)
    {
        Assert.InRange(others, 1, 1_000);
        var decide = CompiledScript.Of("credit-risk", new CreditRisk());
        var read = BundleReader.ReadTests(Path.Combine(SourceData.Repository, "scripts"), "credit-risk");
        var goldens = read.Cases.SelectMany(f => Encoding.UTF8.GetString(f.Content.AsSpan()).Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("input").GetRawText()).Distinct();
        return goldens.Select(text => JsonSerializer.Deserialize<Applicant>(text, SourceData.Json)!).Concat(new CreditRisk().Samples).Count(applicant => Changes(applicant, decide(applicant))); // an object is never null
    }

    private ScriptReview Review(IEnumerable<Capture> captures)
    {
        var root = Path.Combine(_folder.FullName, "scripts");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceData.Repository, "scripts"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(root, Path.GetRelativePath(Path.Combine(SourceData.Repository, "scripts"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a path of a file
            File.Copy(file, target);
        }
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("-c", "user.name=Some", "-c", "user.email=some@example.test", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "base");
        Git("checkout", "--quiet", "-b", "change");
        var script = Path.Combine(root, "credit-risk", "credit-risk.csx");
        File.WriteAllText(script, Changed(File.ReadAllText(script)));

        var git = GitRepository.Around(root);
        var main = git.Read(git.Commit("main"));
        LoadedContract[] contracts = [new(new CreditRisk(), [.. File.ReadAllBytes(typeof(CreditRisk).Assembly.Location)])];
        return new ScriptReviewer(new ReviewTools([.. contracts], (bundle, cancellationToken) => Gate.Run(bundle, contracts, cancellationToken), null, ReviewTools.DefaultTolerance)).Review(
            "credit-risk",
            ReviewSide.Of("main", BundleReader.Read(main, root, "credit-risk"), BundleReader.ReadTests(main, root, "credit-risk")),
            ReviewSide.Of("change", BundleReader.Read(root, "credit-risk"), BundleReader.ReadTests(root, "credit-risk")),
            captures, CancellationToken.None);
    }

    private static string Changed(string script)
    {
        var line = FormattableString.Invariant($"const double ReviewFrom = {OldLine};");
        Assert.Contains(line, script, StringComparison.Ordinal);
        Assert.Contains("var risk = card.Probability;", script, StringComparison.Ordinal);
        return script.Replace(line, FormattableString.Invariant($"const double ReviewFrom = {NewLine};"), StringComparison.Ordinal)
            .Replace("var risk = card.Probability;", "var risk = card.Probability;\n    if (a.LoanAmount > 8000 && a.ExistingSavings == Savings.Less100) return CreditDecision.Decline(risk, \"large loan without savings\");", StringComparison.Ordinal);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName })!; // started without the shell
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
