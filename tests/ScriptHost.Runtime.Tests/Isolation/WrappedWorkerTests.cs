using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Runtime.Tests.Isolation;

/// <summary>What bubblewrap closes, seen from inside; each beside the same worker without it, so that a closed door is known to be one.</summary>
public sealed class WrappedWorkerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly WorkerCommand Wrapped = WorkerCommand.OfAssembly(Path.Combine(AppContext.BaseDirectory, "ScriptHost.Runtime.Worker.dll"));
    private static readonly WorkerLimits Limits = WorkerLimits.OfHeap(64 << 20);

    [BubblewrapFact]
    public void A_wrapped_worker_answers_one_question_after_another()
    {
        using var worker = Start();

        for (var i = 0; i < 1_000; i++) Assert.Equal($"question {i}", Ask(worker, $"echo question {i}"));
    }

    [BubblewrapFact]
    public void It_has_no_network()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        var question = string.Create(CultureInfo.InvariantCulture, $"connect {((IPEndPoint)listener.LocalEndpoint).Port}");

        Assert.Equal(("connected", "SocketException"), Both(question));
    }

    [BubblewrapFact]
    public void It_reads_no_file_of_the_host()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "a secret");

        var (bare, wrapped) = Both($"read {path}");
        File.Delete(path);

        Assert.Equal("a secret", bare);
        Assert.Contains("NotFoundException", wrapped, StringComparison.Ordinal);
    }

    [BubblewrapFact]
    public void It_writes_no_file_where_it_can_read()
    {
        using var worker = Start();

        foreach (var folder in new[] { "/empty", "/usr", AppContext.BaseDirectory, "/tmp", "/" })
            Assert.Contains(Ask(worker, $"write {Path.Combine(folder, "written")}"), new[] { nameof(IOException), nameof(UnauthorizedAccessException), nameof(DirectoryNotFoundException) });
    }

    [BubblewrapFact]
    public void It_sees_no_process_but_its_own()
    {
        var (bare, wrapped) = Both("processes");

        Assert.InRange(int.Parse(wrapped, CultureInfo.InvariantCulture), 1, 2); // the wrapper inside and the worker
        Assert.InRange(int.Parse(bare, CultureInfo.InvariantCulture), 3, int.MaxValue);
    }

    [BubblewrapFact]
    public void It_inherits_no_environment()
    {
        using var worker = Start();

        Assert.Equal("DOTNET_EnableDiagnostics DOTNET_GCHeapHardLimit DOTNET_ROOT DOTNET_gcConcurrent LANG PATH PWD SCRIPTHOST_WORKER_MEMORY TZ", Ask(worker, "environment"));
    }

    [BubblewrapFact]
    public void Its_memory_is_limited()
    {
        using var worker = Start();

        Assert.StartsWith("out of memory after", Ask(worker, "heap"), StringComparison.Ordinal);
        Assert.InRange(worker.ResidentBytes, 64 << 10, Limits.ResidentBytes);
        Assert.NotEqual(LossCause.Late, Assert.Throws<WorkerLostException>(() => Ask(worker, "native")).Loss.Cause);
    }

    [BubblewrapFact]
    public void A_crash_inside_is_reported_with_its_signal_and_last_words()
    {
        using var worker = Start();

        var lost = Assert.Throws<WorkerLostException>(() => Ask(worker, "overflow"));

        Assert.Equal((LossCause.Crashed, 6), (lost.Loss.Cause, lost.Loss.Signal));
        Assert.Contains("Stack overflow", lost.Message, StringComparison.Ordinal);
    }

    [BubblewrapFact]
    public void Nothing_of_it_is_left_when_its_wrapper_is_killed()
    {
        using var worker = Start();
        Ask(worker, "echo awake");
        var inside = Descendants(worker.Id);
        using (var wrapper = Process.GetProcessById(worker.Id)) wrapper.Kill();

        Assert.NotEmpty(inside);
        Assert.All(inside, id => Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{id}"), Long), $"process {id} lives on"));
        Assert.Equal(LossCause.Killed, Assert.Throws<WorkerLostException>(() => Ask(worker, "echo again")).Loss.Cause);
    }

    [BubblewrapFact]
    public void An_executable_that_is_not_there_is_said_so()
    {
        var missing = Wrapped with { FileName = "/nowhere/dotnet" };

        Assert.Contains("/nowhere/dotnet", Assert.Throws<WorkerException>(() => WorkerProcess.Start(missing, Limits)).Message, StringComparison.Ordinal);
    }

    private static WorkerProcess Start() => WorkerProcess.Start(Wrapped, Limits);

    private static (string Bare, string Wrapped) Both(string question)
    {
        using var bare = WorkerProcess.Start(Wrapped with { IsBare = true }, Limits);
        using var wrapped = Start();
        return (Ask(bare, question), Ask(wrapped, question));
    }

    private static string Ask(WorkerProcess worker, string question) => Encoding.UTF8.GetString(worker.Ask(Encoding.UTF8.GetBytes(question), Long).Span);

    private static List<int> Descendants(int process) =>
        [.. File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, CultureInfo.InvariantCulture)).SelectMany(c => Descendants(c).Prepend(c))];
}
