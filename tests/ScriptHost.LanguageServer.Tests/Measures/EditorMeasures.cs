using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Measures;

/// <summary>How long an editor waits, on a script of 300 lines. SCRIPTHOST_LSP names another build of the server.</summary>
public sealed class EditorMeasures
{
    [MeasureFact]
    public async Task What_an_editor_waits_for()
    {
        var script = Script();
        using var repo = Repo.WithPoint(script);
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        var figures = new List<string> { string.Create(CultureInfo.InvariantCulture, $"script: {script.Split('\n').Length} lines; load average {load}") };
        var start = Stopwatch.GetTimestamp();
        await using var client = await EditorClient.OpenAsync(repo.Folder);
        await client.OpenAsync(repo.Script, script);
        await client.PublishedAsync(repo.Script, 1);
        figures.Add(Figures.Show("first diagnostics after process start", [Stopwatch.GetElapsedTime(start)]));

        var version = 1;
        figures.Add(Figures.Show("first completion", [await CompletionAsync(client, repo.Script, ++version)]));
        for (var i = 0; i < 30; i++) await CompletionAsync(client, repo.Script, ++version);
        figures.Add(Figures.Show("completion after a keystroke, warm", await RepeatAsync(100, () => CompletionAsync(client, repo.Script, ++version))));
        for (var i = 0; i < 10; i++) await DiagnosticsAsync(client, repo.Script, ++version);
        figures.Add(Figures.Show("diagnostics after the last keystroke", await RepeatAsync(30, () => DiagnosticsAsync(client, repo.Script, ++version))));

        for (var edit = 1; edit <= 5_000; edit++)
        {
            await client.ChangeAsync(repo.Script, ++version, Typed(edit));
            if (edit % 10 == 0) await client.RequestAsync("textDocument/completion", Sent.At(repo.Script, 2, 4));
            if (edit % 1_000 == 0 || edit == 500) figures.Add(string.Create(CultureInfo.InvariantCulture, $"memory of the server after {edit} edits: {Resident(client.ProcessId) >> 20} MiB"));
        }
        await File.AppendAllLinesAsync(MeasureFactAttribute.Target!, figures); // ! it runs only with one
    }

    /// <summary>300 lines in the way of a scorecard: a function for each part, and one that decides.</summary>
    public static string Script()
    {
        var text = new StringBuilder("CreditDecision Decide(Applicant a)\n{\n    \n    var score = 0.0;\n");
        for (var i = 0; i < 36; i++) text.Append(CultureInfo.InvariantCulture, $"    score += Part{i}(a);\n");
        text.Append("    var risk = 1 / (1 + Math.Exp(-score));\n    return risk > 0.5 ? CreditDecision.Review(risk, \"risk is high\") : CreditDecision.Accept(risk);\n}\n\n");
        for (var i = 0; i < 36; i++)
            text.Append(CultureInfo.InvariantCulture, $"// Part {i}\ndouble Part{i}(Applicant a)\n{{\n    var months = a.LoanDuration + {i};\n    if (months > 24 && a.Housing == Housing.Own) return 0.0{i};\n    return a.LoanAmount > 5000 ? 0.1 : Math.Min(0.2, months / 100.0);\n}}\n");
        return text.ToString();
    }

    // "a.", asked behind the dot, and taken back: what follows types on the text of the beginning.
    private static async Task<TimeSpan> CompletionAsync(EditorClient client, string path, int version)
    {
        await client.ChangeAsync(path, version, Typed(1), Replaced(2, 4, 2, 5, "a."));
        var start = Stopwatch.GetTimestamp();
        var answer = await client.RequestAsync("textDocument/completion", Sent.At(path, 2, 6));
        var elapsed = Stopwatch.GetElapsedTime(start);
        Assert.Contains(answer!["items"]!.AsArray(), i => (string?)i!["label"] == "LoanDuration"); // a list has items
        await client.ChangeAsync(path, version, Replaced(2, 4, 2, 6, ""));
        return elapsed;
    }

    private static async Task<TimeSpan> DiagnosticsAsync(EditorClient client, string path, int version)
    {
        await client.ChangeAsync(path, version, Replaced(2, 4, 2, 4, version % 2 == 0 ? "var x = 1;" : "var y = 1;"));
        var start = Stopwatch.GetTimestamp();
        await client.PublishedAsync(path, version);
        var elapsed = Stopwatch.GetElapsedTime(start);
        await client.ChangeAsync(path, version, Replaced(2, 4, 2, 14, ""));
        return elapsed;
    }

    private static JsonObject Typed(int edit) => edit % 2 == 1 ? Replaced(2, 4, 2, 4, "x") : Replaced(2, 4, 2, 5, "");

    private static JsonObject Replaced(int line, int character, int endLine, int endCharacter, string text) => new()
    {
        ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = line, ["character"] = character }, ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter } },
        ["text"] = text,
    };

    private static async Task<List<TimeSpan>> RepeatAsync(int times, Func<Task<TimeSpan>> measure)
    {
        var measured = new List<TimeSpan>();
        for (var i = 0; i < times; i++) measured.Add(await measure());
        return measured;
    }

    private static long Resident(int process)
    {
        using var server = Process.GetProcessById(process);
        return server.WorkingSet64;
    }
}
