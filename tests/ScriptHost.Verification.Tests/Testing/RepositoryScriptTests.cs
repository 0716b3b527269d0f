using Credit.Contract;
using Retention.Contract;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Verification.Tests.Testing;

/// <summary>The tests of this repository's scripts, as a user's test project runs them.</summary>
public sealed class RepositoryScriptTests
{
    private static readonly RepositoryTests Scripts = RepositoryTests.Of(Some.ScriptsRoot, new CreditRisk(), new RetentionOffers());

    public static IEnumerable<object[]> Names => Scripts.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Script(string name) => Scripts.Check(name);

    [Fact]
    public void A_test_that_does_not_pass_throws_its_report()
    {
        var folder = Directory.CreateTempSubdirectory("scripthost-tests-");
        try
        {
            folder.CreateSubdirectory("point");
            File.WriteAllText(Path.Combine(folder.FullName, "point/point.csx"), Trial.Script);
            File.WriteAllText(Path.Combine(folder.FullName, "point/script.yaml"), "contract: credit-risk@1\n");
            File.WriteAllText(Path.Combine(folder.FullName, "point/point.test.csx"), "Test(\"one is two\", () => Expect.Equal(1, 2));");
            var tests = RepositoryTests.Of(folder.FullName, new CreditRisk());

            var failure = Assert.Throws<ScriptTestException>(() => tests.Check("point: one is two"));

            Assert.Equal("FAIL  point: one is two\n      at        point/point.test.csx:1\n      expected  1\n      actual    2", failure.Message);
            Assert.Contains("did you mean 'point: one is two'", Assert.Throws<ScriptTestException>(() => tests.Check("point: one is tow")).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
