using System.Diagnostics;
using System.Reflection;

namespace ScriptHost.Cli.Tests;

/// <summary>What a process printed and how it ended.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Talk)
{
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Out}\n--- stderr\n{Talk}";
}

/// <summary>The built command line, run as a process.</summary>
internal static class Cli
{
    public static string Repository { get; } = Metadata("Repository");

    public static Task<Outcome> RunAsync(string folder, params string[] arguments) => RunAsync(folder, "", arguments);

    public static async Task<Outcome> RunAsync(string folder, string input, string[] arguments)
    {
        using var process = Process.Start(Start(folder, arguments))!; // a program that is started without the shell gives a process
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return new Outcome(process.ExitCode, await output, await talk);
    }

    public static ProcessStartInfo Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Metadata("CommandLine"), arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["SCRIPTHOST_DEBUG"] = "";
        return start;
    }

    public static string Metadata(string key) => typeof(Cli).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!; // the project file gives it
}
