using System.Diagnostics;
using System.Globalization;
using System.Text;
using ScriptHost.Runtime.Isolation;

namespace ScriptHost.Runtime.Tests.Isolation;

/// <summary>Workers under plain limits, as they are on every machine; <see cref="WrappedWorkerTests"/> has those in bubblewrap.</summary>
public sealed class WorkerProcessTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    private static readonly WorkerCommand Command = WorkerCommand.OfAssembly(Path.Combine(AppContext.BaseDirectory, "ScriptHost.Runtime.Worker.dll")) with { IsBare = true };
    private static readonly WorkerLimits Limits = WorkerLimits.OfHeap(64 << 20);

    [Fact]
    public void A_worker_answers_one_question_after_another()
    {
        using var worker = Start();

        for (var i = 0; i < 1_000; i++) Assert.Equal($"question {i}", Ask(worker, $"echo question {i}"));

        Assert.True(worker.IsAlive);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 19)]
    public void A_polite_worker_gives_way_and_an_ordinary_one_does_not(bool isPolite, int niceness)
    {
        if (!OperatingSystem.IsLinux()) return; // elsewhere there is no such thing to look at
        using var worker = WorkerProcess.Start(Command with { IsPolite = isPolite }, Limits);
        Ask(worker, "echo awake");

        var threads = Directory.EnumerateDirectories($"/proc/{worker.Id}/task").ToList();

        Assert.All(threads, task => Assert.Equal(niceness, NicenessOf(File.ReadAllText(Path.Combine(task, "stat")))));
        var here = ProcessorsOf(File.ReadAllText("/proc/self/status"));
        Assert.Equal(isPolite ? Math.Max(1, here - 1) : here, ProcessorsOf(File.ReadAllText($"/proc/{worker.Id}/status")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((16 << 10) - 9)]
    [InlineData(1 << 16)]
    [InlineData(5 << 20)]
    public void Frames_of_every_size_arrive_whole(int length)
    {
        using var worker = Start();
        var text = new string('x', length);

        Assert.Equal(text, Ask(worker, "echo " + text));
        Assert.Equal("small", Ask(worker, "echo small"));
    }

    [Theory]
    [InlineData("sleep")]
    [InlineData("spin")]
    public void A_worker_that_misses_the_limit_is_killed(string question)
    {
        using var worker = Start();
        Ask(worker, "echo awake");

        var lost = Assert.Throws<WorkerLostException>(() => Ask(worker, question, Short));

        Assert.Equal(LossCause.Late, lost.Loss.Cause);
        Assert.Equal(9, lost.Loss.Signal);
        Assert.False(worker.IsAlive);
    }

    [Fact]
    public void A_worker_that_exits_is_lost_with_its_code()
    {
        using var worker = Start();

        var lost = Assert.Throws<WorkerLostException>(() => Ask(worker, "exit 7"));

        Assert.Equal((LossCause.Crashed, 7, null), (lost.Loss.Cause, lost.Loss.ExitCode, lost.Loss.Signal));
    }

    [Theory]
    [InlineData("throw some words", "some words")]
    [InlineData("overflow", "Stack overflow")]
    public void A_crash_is_reported_with_its_signal_and_last_words(string question, string words)
    {
        using var worker = Start();

        var lost = Assert.Throws<WorkerLostException>(() => Ask(worker, question));

        Assert.Equal((LossCause.Crashed, 6), (lost.Loss.Cause, lost.Loss.Signal));
        Assert.Contains(words, lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_is_killed_from_outside_is_lost_as_such()
    {
        using var worker = Start();
        Ask(worker, "echo awake");
        using (var process = Process.GetProcessById(worker.Id)) process.Kill();

        var lost = Assert.Throws<WorkerLostException>(() => Ask(worker, "echo again"));

        Assert.Equal(LossCause.Killed, lost.Loss.Cause);
    }

    [Fact]
    public void The_managed_heap_is_limited()
    {
        using var worker = Start();

        Assert.StartsWith("out of memory after", Ask(worker, "heap"), StringComparison.Ordinal);
        Assert.True(worker.ResidentBytes < Limits.ResidentBytes);
    }

    [Fact]
    public void Memory_beside_the_heap_is_limited_too()
    {
        using var worker = Start();

        var lost = Assert.Throws<WorkerLostException>(() => Ask(worker, "native"));

        Assert.NotEqual(LossCause.Late, lost.Loss.Cause);
    }

    [Fact]
    public void What_is_no_frame_loses_the_worker()
    {
        using var worker = Start();

        var lost = Assert.Throws<WorkerLostException>(() => Ask(worker, "noise"));

        Assert.Equal(LossCause.Crashed, lost.Loss.Cause);
    }

    [Fact]
    public void A_worker_may_fill_its_standard_error()
    {
        using var worker = Start();

        Assert.Equal("done", Ask(worker, "chatter"));
    }

    [Fact]
    public void A_worker_inherits_no_environment()
    {
        using var worker = Start();

        Assert.Equal("DOTNET_EnableDiagnostics DOTNET_GCHeapHardLimit DOTNET_ROOT DOTNET_gcConcurrent LANG PATH SCRIPTHOST_WORKER_MEMORY TZ", Ask(worker, "environment"));
    }

    [Fact]
    public void A_command_adds_its_own_variables()
    {
        using var worker = WorkerProcess.Start(Command.With("TZ", "Asia/Tokyo"), Limits);

        Assert.Equal("Asia/Tokyo", Ask(worker, "variable TZ"));
    }

    [Fact]
    public void A_worker_starts_in_an_empty_folder()
    {
        using var worker = Start();

        Assert.Equal("", Ask(worker, "folder"));
    }

    [Fact]
    public void A_worker_that_writes_a_file_ends_instead()
    {
        using var worker = Start();
        var path = Path.Combine(Path.GetTempPath(), $"worker-{Guid.NewGuid():N}");

        Assert.Throws<WorkerLostException>(() => Ask(worker, $"write {path}"));

        Assert.Equal(0, File.Exists(path) ? new FileInfo(path).Length : 0);
        File.Delete(path);
    }

    [Fact]
    public void A_worker_leaves_no_core_dump()
    {
        using var worker = Start();

        Assert.Matches(@"Max core file size\s+0\s+0", Ask(worker, "limits"));
    }

    [Fact]
    public void A_disposed_worker_is_gone()
    {
        var worker = Start();
        Ask(worker, "echo awake");

        worker.Dispose();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(worker.Id));
        Assert.Throws<ObjectDisposedException>(() => Ask(worker, "echo again"));
    }

    [Fact]
    public void A_worker_that_is_disposed_while_it_is_asked_is_lost()
    {
        var worker = Start();
        Ask(worker, "echo awake");
        var asked = Task.Run(() => Ask(worker, "sleep"));
        while (worker.IsIdle) Thread.Yield();

        worker.Dispose();

        Assert.Throws<WorkerLostException>(() => asked.GetAwaiter().GetResult());
    }

    [Fact]
    public void An_executable_that_is_not_there_is_said_so()
    {
        var missing = Command with { FileName = "/nowhere/dotnet" };

        Assert.Contains("/nowhere/dotnet", Assert.Throws<WorkerException>(() => WorkerProcess.Start(missing, Limits)).Message, StringComparison.Ordinal);
    }

    private static WorkerProcess Start() => WorkerProcess.Start(Command, Limits);

    private static string Ask(WorkerProcess worker, string question, TimeSpan? limit = null) =>
        Encoding.UTF8.GetString(worker.Ask(Encoding.UTF8.GetBytes(question), limit ?? Long).Span);

    private static int NicenessOf(string stat) => int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16], CultureInfo.InvariantCulture); // the 19th field

    /// <summary>Of <c>Cpus_allowed: 3</c>, hexadecimal digits in groups.</summary>
    private static int ProcessorsOf(string status) => status.Split('\n').First(l => l.StartsWith("Cpus_allowed:", StringComparison.Ordinal))["Cpus_allowed:".Length..]
        .Where(char.IsAsciiHexDigit).Sum(digit => int.PopCount(Convert.ToInt32(digit.ToString(), 16)));
}
