using ScriptHost.Runtime.Plugins;

namespace ScriptHost.Plugins.Tests.Plugins;

public sealed class PluginWatcherTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();
    private readonly PluginFolder _folder = new PluginFolder().With("Echo.dll", [1]);
    private readonly PluginWatcher _watcher;
    private int _changes;

    public PluginWatcherTests()
    {
        _watcher = new PluginWatcher(_folder.Path, Interval, _time);
        _watcher.Changed += (_, _) => _changes++;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void An_untouched_folder_is_not_reported()
    {
        Look(times: 5);

        Assert.Equal(0, _changes);
    }

    [Fact]
    public void A_change_is_reported_once_when_two_looks_agree()
    {
        _folder.With("Echo.dll", [1, 2]);

        Look(times: 1);
        Assert.Equal(0, _changes);

        Look(times: 5);
        Assert.Equal(1, _changes);
    }

    [Fact]
    public void A_copy_in_progress_is_waited_for()
    {
        for (byte file = 0; file < 5; file++)
        {
            _folder.With($"Library{file}.dll", [file]);
            Look(times: 1);
        }
        Assert.Equal(0, _changes);

        Look(times: 1);
        Assert.Equal(1, _changes);
    }

    [Fact]
    public void A_folder_swapped_for_another_is_reported_and_a_missing_one_is_not()
    {
        var aside = _folder.Path + "-old";
        Directory.Move(_folder.Path, aside);
        Look(times: 3);
        Assert.Equal(0, _changes);

        Directory.CreateDirectory(_folder.Path);
        _folder.With("Echo.dll", [7, 7, 7]);
        Look(times: 2);
        Assert.Equal(1, _changes);
        Directory.Delete(aside, recursive: true);
    }

    [Fact]
    public void A_disposed_watcher_is_silent()
    {
        _watcher.Dispose();
        _folder.With("Echo.dll", [1, 2, 3]);

        Look(times: 3);

        Assert.Equal(0, _changes);
    }

    private void Look(int times)
    {
        for (var i = 0; i < times; i++) _time.Advance(Interval);
    }
}
