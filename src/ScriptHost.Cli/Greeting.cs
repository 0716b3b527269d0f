using System.Buffers;
using System.Text;
using System.Text.Json;
using ScriptHost.Contracts;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Runtime.Json;
using ScriptHost.Server;

namespace ScriptHost.Cli;

/// <summary>What a server that has started says: where it is, what it serves, and a request for each point that works as it stands.</summary>
internal static class Greeting
{
    /// <param name="options">What the next command must repeat to find this server.</param>
    public static void Show(Terminal terminal, ScriptServer server, string scriptsRoot, string options)
    {
        terminal.Data($"ScriptHost serves {DiagnosticText.Count(server.Points.Count(p => p.Version > 0), "point")} at {server.Url}");
        foreach (var point in server.Points) terminal.Data($"  {Line(point)}{Where(server, point)}");
        if (server.DecisionPoints.All.Any(InWorkers)) terminal.Say($"Workers are held by {Confinement.OfThisHost.Text}.");
        foreach (var point in server.DecisionPoints.All.Where(p => p.LiveVersion > 0)) terminal.Data($"\n{Request(server.Url, point)}");
        foreach (var found in server.Points.Where(p => p.Version == 0).SelectMany(p => p.Diagnostics)) terminal.Say(DiagnosticText.Of(Report.FromHere(found, scriptsRoot), colours: false));
        terminal.Say("");
        terminal.Say("Ctrl+C stops it.");
        if (server.Points.FirstOrDefault(p => p.Version > 0) is { } first) terminal.Next($"deploy {first.Point}{options}");
        else terminal.Next("new NAME --contract NAME@MAJOR");
    }

    private static string Line(BootedPoint point) =>
        point.Version == 0 ? $"{point.Point}: no version answers{(point.Trouble is { } trouble ? $"; {trouble}" : "")}"
        : $"{point.Point}@{point.Version}{(point.Differs ? "; its script has changed since, and is not deployed" : "")}";

    private static string Where(ScriptServer server, BootedPoint booted) => server.DecisionPoints.TryFind(booted.Point, out var point) && InWorkers(point) ? " in workers" : "";

    private static bool InWorkers(DecisionPoint point) => point.LiveVersion > 0 && point.Isolation.Mode == IsolationMode.Worker;

    private static string Request(string url, DecisionPoint point) =>
        $"curl -s {url}/v1/points/{point.Name}/decisions -H 'Content-Type: application/json' -d {Shell.Quoted(point.Accept(new FirstSample()))}";

    private sealed class FirstSample : IPointVisitor<string>
    {
        public string Visit<TInput, TOutput>(DecisionPoint<TInput, TOutput> point)
            where TInput : class
            where TOutput : class
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer)) new ContractJson<TInput, TOutput>().WriteInput(json, point.Samples[0]);
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }
}
