namespace ScriptHost.Cli.Starter;

/// <summary>What lets an editor know the scripts of a repository, so that opening its folder is enough.</summary>
internal static class EditorSettings
{
    private const string Text =
        """
        {
          "files.associations": { "*.csx": "scripthost-csx" },
          "[scripthost-csx]": { "editor.tabSize": 4, "editor.insertSpaces": true, "files.eol": "\n" }
        }

        """;

    /// <summary>Settings that are there stay as they are.</summary>
    /// <param name="folder">Where <c>scripthost.yaml</c> lies.</param>
    public static void Write(Terminal terminal, string folder)
    {
        var path = Path.Combine(folder, ".vscode", "settings.json");
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a path of a file below a folder
        File.WriteAllText(path, Text.ReplaceLineEndings("\n"));
        terminal.Say($"{Report.FromHere(path)} tells VS Code what a script is");
    }
}
