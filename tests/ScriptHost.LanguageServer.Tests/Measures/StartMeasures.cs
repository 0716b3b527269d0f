using System.Diagnostics;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Measures;

/// <summary>
/// How long an editor waits for its first diagnostics, process start included: of the command line as it is built, and, start by start beside it, of the one
/// that SCRIPTHOST_LSP names.
/// </summary>
public sealed class StartMeasures
{
    private const int Starts = 12;

    [MeasureFact]
    public async Task How_long_the_first_diagnostics_take()
    {
        var script = EditorMeasures.Script();
        using var repo = Repo.WithPoint(script);
        string[] programs = [.. new[] { Built.CommandLine, Environment.GetEnvironmentVariable("SCRIPTHOST_LSP") }.OfType<string>().Distinct()];
        var (answers, diagnostics) = (programs.ToDictionary(p => p, _ => new List<TimeSpan>()), programs.ToDictionary(p => p, _ => new List<TimeSpan>()));
        foreach (var program in Enumerable.Repeat(programs, Starts + 1).SelectMany(p => p))
        {
            var (answered, shown) = await StartAsync(program, repo, script);
            answers[program].Add(answered);
            diagnostics[program].Add(shown);
        }
        // The first start of each reads its files from the disk.
        await File.AppendAllLinesAsync(MeasureFactAttribute.Target!, // ! it runs only with one
        [
            $"load average {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}",
            .. programs.SelectMany(p => new[] { $"{p}:", Figures.Show("  initialize answered after process start", answers[p][1..]), Figures.Show("  first diagnostics after process start", diagnostics[p][1..]) }),
        ]);
    }

    private static async Task<(TimeSpan Answered, TimeSpan Shown)> StartAsync(string program, Repo repo, string script)
    {
        var start = Stopwatch.GetTimestamp();
        await using var client = await EditorClient.OpenProgramAsync(program, repo.Folder);
        var answered = Stopwatch.GetElapsedTime(start);
        await client.OpenAsync(repo.Script, script);
        await client.PublishedAsync(repo.Script, 1);
        return (answered, Stopwatch.GetElapsedTime(start));
    }
}
