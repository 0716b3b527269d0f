using System.Text.Json;

namespace ScriptHost.LanguageServer.Protocol;

internal sealed record InitializeParams(int? ProcessId, string? RootUri, WorkspaceFolder[]? WorkspaceFolders, JsonElement Capabilities)
{
    /// <summary>Whether the editor has an ability, such as <c>workspace.applyEdit</c>.</summary>
    public bool Can(string path)
    {
        var at = Capabilities;
        foreach (var name in path.Split('.'))
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return false;
        return at.ValueKind is JsonValueKind.True or JsonValueKind.Object;
    }
}

internal sealed record WorkspaceFolder(string Uri, string Name);

/// <param name="Type">1 error, 2 warning, 3 information, 4 log.</param>
internal sealed record MessageParams(int Type, string Message)
{
    public static MessageParams Error(string message) => new(1, message);

    public static MessageParams Log(string message) => new(4, message);
}

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

internal sealed record WatchOptions(FileWatcher[] Watchers);

internal sealed record FileWatcher(string GlobPattern);

internal sealed record WatchedFilesParams(FileEvent[] Changes);

/// <param name="Type">1 created, 2 changed, 3 deleted.</param>
internal sealed record FileEvent(string Uri, int Type);
