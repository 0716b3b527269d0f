using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using ScriptHost.Runtime.Isolation;
using ScriptHost.Runtime.Isolation.Runs;

if (args is ["run"]) return RunWorker.Run();

// A worker that does to its supervisor what it is asked to do.
return WorkerLoop.Run(1 << 20, question =>
{
    var words = Encoding.UTF8.GetString(question.Span).Split(' ', 2);
    return Encoding.UTF8.GetBytes(words[0] switch
    {
        "echo" => words[1],
        "sleep" => Forever(),
        "spin" => Spin(),
        "exit" => Exit(int.Parse(words[1])),
        "throw" => throw new InvalidOperationException(words[1]),
        "overflow" => Overflow(0).ToString(),
        "heap" => Heap(),
        "native" => Native(),
        "noise" => Noise(),
        "chatter" => Chatter(),
        "write" => Write(words[1]),
        "read" => Read(words[1]),
        "connect" => Connect(int.Parse(words[1])),
        "processes" => Directory.GetDirectories("/proc").Count(d => int.TryParse(Path.GetFileName(d), out _)).ToString(),
        "environment" => string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)),
        "variable" => Environment.GetEnvironmentVariable(words[1]) ?? "none",
        "folder" => string.Join(' ', Directory.GetFileSystemEntries(Environment.CurrentDirectory)),
        "limits" => File.ReadAllText("/proc/self/limits"),
        _ => "unknown",
    });
});

static string Forever()
{
    Thread.Sleep(Timeout.Infinite);
    return "";
}

static string Spin()
{
    while (true) Stopwatch.GetTimestamp();
}

static string Exit(int code)
{
    Environment.Exit(code);
    return "";
}

static int Overflow(int depth) => depth == int.MaxValue ? depth : Overflow(depth + 1) + 1;

static string Heap()
{
    var all = new List<byte[]>();
    try
    {
        while (true) all.Add(new byte[1 << 20]);
    }
    catch (OutOfMemoryException)
    {
        return $"out of memory after {all.Count} MiB";
    }
}

static unsafe string Native()
{
    for (var taken = 0; ; taken++)
    {
        var block = NativeMemory.Alloc(1 << 20);
        NativeMemory.Fill(block, 1 << 20, 1);
    }
}

static string Noise()
{
    Console.WriteLine("this is no frame");
    using var output = Console.OpenStandardOutput();
    output.Write("nor is this, and it goes past the console"u8);
    output.Flush();
    return "answer";
}

static string Chatter()
{
    for (var line = 0; line < 20_000; line++) Console.Error.WriteLine($"line {line} of what nobody wants to read");
    return "done";
}

static string Read(string path)
{
    try
    {
        return File.ReadAllText(path);
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
        return e.GetType().Name;
    }
}

static string Connect(int port)
{
    try
    {
        using var client = new TcpClient("127.0.0.1", port);
        return "connected";
    }
    catch (SocketException e)
    {
        return e.GetType().Name;
    }
}

static string Write(string path)
{
    try
    {
        File.WriteAllText(path, "written by a worker");
        return "written";
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
        return e.GetType().Name;
    }
}
