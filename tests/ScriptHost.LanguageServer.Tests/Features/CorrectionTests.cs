using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Features;

/// <summary>What is offered where the line ends before any rule has run.</summary>
public sealed class CorrectionTests(Editor editor) : IClassFixture<Editor>
{
    private const string Frame = "CreditDecision Decide(Applicant a)\n{\n    $$\n    return CreditDecision.Accept(0.1);\n}\n";

    [Theory]
    [InlineData("var x = a.LoanAmout;", "CS1061", "Change to 'LoanAmount'", "var x = a.LoanAmount;")]
    [InlineData("var x = Housing.Ownn;", "CS0117", "Change to 'Own'", "var x = Housing.Own;")]
    [InlineData("var total = 1; var x = totl;", "CS0103", "Change to 'total'", "var total = 1; var x = total;")]
    [InlineData("var x = File.ReadAllText(\"one.txt\");", "SH0002", "Write the text of 'one.txt' into the script", "var x = \"say \\\"no\\\"\\n\";")]
    [InlineData("var x = System.IO.File.ReadAllText(\"one.txt\").Trim();", "SH0002", "Write the text of 'one.txt' into the script", "var x = \"say \\\"no\\\"\\n\".Trim();")]
    [InlineData("var x = File.ReadAllText(\"two.txt\");", "SH0002", "Write the text of 'two.txt' into the script", "var x = \"\"\"\"\n        a \"\"\"\n\n        b\n        \"\"\"\";")]
    [InlineData("var x = File.ReadAllLines(\"two.txt\");", "SH0002", "Write the lines of 'two.txt' into the script", "var x = new[]\n    {\n        \"a \\\"\\\"\\\"\",\n        \"\",\n        \"b\",\n    };")]
    public async Task A_mistake_of_the_first_day_is_corrected(string wrong, string code, string title, string right)
    {
        editor.Repo.With("one.txt", "say \"no\"\n").With("scripts/two.txt", "a \"\"\"\r\n\r\nb");
        var at = await editor.TypeAsync(Frame.Replace("$$", wrong, StringComparison.Ordinal));

        var after = await CorrectAsync(at, code, title);

        Assert.Equal(Frame.Replace("$$", right, StringComparison.Ordinal), after);
    }

    [Theory]
    [InlineData("File.ReadAllText(\"missing.txt\")")]
    [InlineData("File.ReadAllText(\"../outside.txt\")")]
    [InlineData("File.ReadAllText(\"/etc/hostname\")")]
    [InlineData("File.ReadAllText(\"large.txt\")")]
    [InlineData("File.ReadAllText(\"binary.txt\")")]
    [InlineData("File.ReadAllText(a.Housing.ToString())")]
    public async Task A_file_that_does_not_belong_into_a_script_is_not_offered(string call)
    {
        editor.Repo.With("scripts/outside.txt", "x").With("large.txt", new string('x', 20_000)).With("binary.txt", "a\0b");
        var at = await editor.TypeAsync(Frame.Replace("$$", $"var x = {call};", StringComparison.Ordinal));

        Assert.Empty(await ActionsAsync(at, "SH0002"));
    }

    [Fact]
    public async Task A_time_of_the_input_stands_before_the_date_of_today()
    {
        var at = await editor.TypeAsync("Verdict Decide(Application a)\n{\n    var x = DateTimeOffset.UtcNow;\n    throw new Exception();\n}\n", "lending@1");

        var actions = await ActionsAsync(at, "SH0001");

        Assert.Equal(["Take 'a.AskedAt' from the input", "Write today's date into the script"], actions.Select(a => (string?)a["title"]));
        Assert.Equal([true, null], actions.Select(a => (bool?)a["isPreferred"]));
    }

    [Theory]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.Now")]
    public async Task The_date_of_today_is_one_that_a_script_may_write(string clock)
    {
        var at = await editor.TypeAsync(Frame.Replace("$$", $"var x = {clock}.Year;", StringComparison.Ordinal));

        await at.Client.ReplaceAsync(at.Path, 2, await CorrectAsync(at, "SH0001", "Write today's date into the script"));

        Assert.DoesNotContain(await at.Client.PullAsync(at.Path), d => (int?)d!["severity"] == 1);
    }

    [Theory]
    [InlineData("CreditDecision Decide(Applicant a)\n{\n    if (a.Age > 40) return CreditDecision.Accept(0.1);\n}\n", "Return CreditDecision.Accept(0) at the end", "CreditDecision Decide(Applicant a)\n{\n    if (a.Age > 40) return CreditDecision.Accept(0.1);\n    return CreditDecision.Accept(0);\n}\n")]
    [InlineData("CreditDecision Decide(Applicant a)\n{\n    return CreditDecision.Accept(Part(a));\n    double Part(Applicant b) { if (b.Age > 40) return 1; }\n}\n", "Return 0 at the end", "CreditDecision Decide(Applicant a)\n{\n    return CreditDecision.Accept(Part(a));\n    double Part(Applicant b) { if (b.Age > 40) return 1; return 0; }\n}\n")]
    [InlineData("CreditDecision Decide(Applicant a) => CreditDecision.Accept(IsOld(a) ? 1 : 0);\r\nbool IsOld(Applicant a)\r\n{\r\n}\r\n", "Return false at the end", "CreditDecision Decide(Applicant a) => CreditDecision.Accept(IsOld(a) ? 1 : 0);\r\nbool IsOld(Applicant a)\r\n{\r\n    return false;\r\n}\r\n")]
    public async Task A_function_without_an_answer_gets_one(string before, string title, string after) => Assert.Equal(after, await CorrectAsync(await editor.TypeAsync(before), "CS0161", title));

    [Fact]
    public async Task Which_answer_is_right_only_the_author_knows()
    {
        var actions = await ActionsAsync(await editor.TypeAsync("CreditDecision Decide(Applicant a)\n{\n}\n"), "CS0161");

        Assert.True(actions.Count > 1, "Only one answer is offered.");
        Assert.All(actions, a => Assert.Null(a["isPreferred"]));
    }

    [Fact]
    public async Task A_directive_can_only_go()
    {
        var at = await editor.TypeAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"\r\n" + Repo.Accept);

        Assert.Equal(Repo.Accept, await CorrectAsync(at, "SH0006", "Remove this line"));
    }

    private static async Task<IReadOnlyList<JsonNode>> ActionsAsync(Cursor at, string code)
    {
        var found = await at.Client.PullAsync(at.Path);
        return await at.Client.ActionsAsync(at.Path, Assert.Single(found, d => (string?)d!["code"] == code)!); // it is there
    }

    private static async Task<string> CorrectAsync(Cursor at, string code, string title)
    {
        var actions = await ActionsAsync(at, code);
        var action = Assert.Single(actions, a => (string?)a["title"] == title);
        return Cursor.Edited(at.Text, action["edit"]!["changes"]![EditorClient.Uri(at.Path)]!.AsArray()); // it changes the file
    }
}
