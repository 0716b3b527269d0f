using ScriptHost.Compiler.Intake;
using ScriptHost.Verification.Reviewing.Git;

namespace ScriptHost.Verification.Tests.Reviewing;

public sealed class GitRepositoryTests : IDisposable
{
    private const string Manifest = "contract: credit-risk@1\n";

    private readonly TempRepository _repository = new TempRepository()
        .With("scripts/some/some.csx", "#load \"lib/part.csx\"\nCreditDecision Decide(Applicant a) => Part();\n")
        .With("scripts/some/script.yaml", Manifest)
        .With("scripts/lib/part.csx", "CreditDecision Part() => CreditDecision.Accept(0.1);\n")
        .With(".editorconfig", "root = true\n[*.csx]\ndotnet_diagnostic.SH5001.severity = none\n")
        .Commit("first");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_bundle_of_a_commit_is_the_one_of_its_checked_out_files()
    {
        var onDisk = BundleReader.Read(_repository.Scripts, "some");
        var git = GitRepository.Around(_repository.Scripts);

        var inCommit = BundleReader.Read(git.Read(git.Commit("main")), _repository.Scripts, "some");

        Assert.NotNull(onDisk.Bundle);
        Assert.Contains(onDisk.Bundle.Files, f => f.Path == onDisk.Bundle.SeveritiesPath);
        Assert.Equal(onDisk.Bundle.Id, inCommit.Bundle?.Id);
        Assert.Equal(["some"], BundleReader.Points(git.Read(git.Commit("main")), _repository.Scripts));
    }

    [Fact]
    public void A_revision_is_read_as_it_was_and_the_working_tree_stays_as_it_is()
    {
        _repository.With("scripts/lib/part.csx", "CreditDecision Part() => CreditDecision.Accept(0.2);\n").With("scripts/other.txt", "mine");
        var git = GitRepository.Around(_repository.Folder);

        var bundle = BundleReader.Read(git.Read(git.Commit("HEAD")), _repository.Scripts, "some").Bundle!;

        Assert.Contains("0.1", System.Text.Encoding.UTF8.GetString(bundle.Find("lib/part.csx")!.Content.AsSpan()), StringComparison.Ordinal);
        Assert.Equal(["M scripts/lib/part.csx", "?? scripts/other.txt"], _repository.Git("status", "--porcelain").Split('\n').Select(line => line.Trim()));
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--output=/tmp/x")]
    [InlineData("main:scripts")]
    public void An_unknown_revision_is_named(string revision)
    {
        var error = Assert.Throws<GitException>(() => GitRepository.Around(_repository.Folder).Commit(revision));

        Assert.Contains($"'{revision}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_outside_of_any_repository_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("scripthost-no-git-");
        try
        {
            Assert.Contains(folder.FullName, Assert.Throws<GitException>(() => GitRepository.Around(folder.FullName)).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public void A_link_in_a_commit_is_followed_by_nobody()
    {
        File.CreateSymbolicLink(Path.Combine(_repository.Scripts, "some", "linked.csx"), Path.Combine(_repository.Scripts, "lib", "part.csx"));
        _repository.With("scripts/some/some.csx", "#load \"linked.csx\"\nCreditDecision Decide(Applicant a) => Part();\n").Commit("link");
        var git = GitRepository.Around(_repository.Folder);

        var read = BundleReader.Read(git.Read(git.Commit("HEAD")), _repository.Scripts, "some");

        Assert.Null(read.Bundle);
        Assert.Contains(read.Diagnostics, d => d.Message.Contains("goes through the link 'linked.csx'", StringComparison.Ordinal));
    }

    [Fact]
    public void The_place_where_two_branches_part_is_found()
    {
        var first = _repository.Git("rev-parse", "HEAD");
        _repository.Git("checkout", "--quiet", "-b", "change");
        _repository.With("a.txt", "a").Commit("on the branch");
        _repository.Git("checkout", "--quiet", "main");
        _repository.With("b.txt", "b").Commit("on main");
        var git = GitRepository.Around(_repository.Folder);

        Assert.Equal(first, git.MergeBase(git.Commit("main"), git.Commit("change")));
    }
}
