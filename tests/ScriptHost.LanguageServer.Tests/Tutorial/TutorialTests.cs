using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ScriptHost.Docs.Tests;
using ScriptHost.LanguageServer.Tests.Client;

namespace ScriptHost.LanguageServer.Tests.Tutorial;

/// <summary>
/// Does what docs/tutorial.md says, block by block, and compares what happens with what it shows. Only the port differs: 5080 becomes one that is free.
/// SCRIPTHOST_LSP names a built command line to be used in place of the one that the page installs.
/// </summary>
public sealed class TutorialTests : IAsyncLifetime
{
    private const string Port = "5080";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scripthost-tutorial-");
    private readonly string? _given = Environment.GetEnvironmentVariable("SCRIPTHOST_LSP");
    private readonly string _port = FreePort();
    private readonly List<string> _differences = [];
    private BashTerminal? _terminal;
    private TutorialEditor? _editor;

    [Fact]
    public async Task The_first_ten_minutes_go_as_the_page_says()
    {
        foreach (var block in Page.All.Single(p => p.Path == "docs/tutorial.md").Blocks) await DoAsync(block);

        Assert.True(_differences.Count == 0, string.Join("\n\n", _differences));
        Assert.Equal(0, await Terminal.InterruptAsync());
    }

    public Task InitializeAsync()
    {
        var clone = Path.Combine(_home.FullName, "ScriptHost");
        if (_given is null) Clone.To(clone);
        else Clone.Link(clone);
        _terminal = new BashTerminal(clone, Path.GetDirectoryName(_given));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (_editor is not null) await _editor.DisposeAsync();
        _terminal?.Dispose();
        _home.Delete(recursive: true);
    }

    private BashTerminal Terminal => _terminal ?? throw new InvalidOperationException("xunit opens the terminal before a test.");

    private Task DoAsync(Block block) =>
        block.After("save") is { } saved ? SaveAsync(saved, block.Text)
        : block.After("editor") is { } shown ? ShowAsync(block, shown)
        : block.After("choose") is { } corrected ? ChooseAsync(block, corrected)
        : block.After("now") is { } changed ? CompareAsync(block, block.Text, _editor!.TextOf(FullPath(changed))) // an editor block stands before it
        : block is { Language: "console", Marker: "second terminal" } ? StartAsync(block)
        : block is { Language: "console", Marker: "" } ? TypeAsync(block)
        : throw new InvalidOperationException($"{block}: nothing says what this block is.");

    private Task SaveAsync(string path, string text) => File.WriteAllTextAsync(FullPath(path), text);

    private async Task ShowAsync(Block block, string path)
    {
        _editor ??= new TutorialEditor(await EditorClient.OpenProgramAsync(await ProgramAsync(), Folder));
        await CompareAsync(block, block.Text, await _editor.ProblemsAsync(FullPath(path)));
    }

    private async Task ChooseAsync(Block block, string path)
    {
        foreach (var choice in block.Text.TrimEnd().Split('\n')) await _editor!.ChooseAsync(FullPath(path), choice); // an editor block stands before it
    }

    private async Task StartAsync(Block block)
    {
        var lines = block.Text.Replace(Port, _port, StringComparison.Ordinal).TrimEnd().Split('\n');
        await CompareAsync(block, string.Join('\n', lines[1..]), await Terminal.StartAsync(lines[0][2..], lines[^1]));
    }

    private async Task TypeAsync(Block block)
    {
        foreach (var command in ("\n" + block.Text.Replace(Port, _port, StringComparison.Ordinal)).Split("\n$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (typed, shown) = (command.Split('\n')[0], string.Join('\n', command.Split('\n')[1..]));
            if (_given is not null && typed.StartsWith("dotnet publish", StringComparison.Ordinal)) continue;
            await CompareAsync(block, shown, await Terminal.RunAsync(typed));
        }
    }

    // All differences at once: who changes the page or a message wants to see them together.
    private Task CompareAsync(Block block, string shown, string actual)
    {
        if (!Pattern.Matches(shown, actual)) _differences.Add($"{block} shows\n{shown.TrimEnd()}\n--- but this is what happens\n{actual.Trim().Replace(_port, Port, StringComparison.Ordinal)}");
        return Task.CompletedTask;
    }

    private string Folder => Path.Combine(_home.FullName, "loans");

    private string FullPath(string path) => Path.Combine(Folder, path);

    private async Task<string> ProgramAsync() => (await Terminal.RunAsync("command -v scripthost")).Trim();

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
