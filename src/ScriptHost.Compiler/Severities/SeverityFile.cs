using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Severities;

/// <summary>
/// The settings on their way in a bundle, <c>severities.editorconfig</c> beside its manifest: so a server, which never sees the repository, gives the same
/// verdict. What has no effect goes along with its place, because the warning about it is part of the verdict.
/// </summary>
internal static partial class SeverityFile
{
    private const string Header = "# Collected by scripthost from the .editorconfig files that apply to these scripts.";

    /// <summary>Null when there is nothing to say.</summary>
    public static BundleFile? Write(string path, IReadOnlyCollection<SeveritySetting> settings)
    {
        if (settings.Count == 0) return null;
        var text = new StringBuilder(Header).Append('\n');
        foreach (var script in settings.GroupBy(s => s.Path, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"[{script.Key}]\n");
            foreach (var setting in script) text.Append(setting.Key).Append(setting.Fault() is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ; {setting.Origin}({setting.Line})")).Append('\n');
        }
        return BundleFile.FromText(path, text.ToString());
    }

    /// <summary>What <see cref="Write"/> wrote; anybody may have written something else.</summary>
    public static ImmutableArray<SeveritySetting> Read(BundleFile file, List<ScriptDiagnostic> diagnostics)
    {
        var settings = ImmutableArray.CreateBuilder<SeveritySetting>();
        var script = "";
        foreach (var (i, line) in Encoding.UTF8.GetString(file.Content.AsSpan()).Split('\n').Index())
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line is ['[', .., ']']) script = line[1..^1];
            else if (Key().Match(line) is { Success: true } key) settings.Add(Setting(script, key, file.Path, i + 1));
            else diagnostics.Add(new ScriptDiagnostic(Rules.File, Severity.Error, file.Path, i + 1, 1, i + 1, line.Length + 1, "this line is not one that scripthost writes; make the bundle with 'scripthost deploy'", line));
        }
        return settings.ToImmutable();
    }

    private static SeveritySetting Setting(string script, Match key, string path, int line) => key.Groups["origin"] is { Success: true, Value: var origin }
        ? new(script, key.Groups["id"].Value, key.Groups["word"].Value, origin, int.Parse(key.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture))
        : new(script, key.Groups["id"].Value, key.Groups["word"].Value, path, line);

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>(?:SH|CS)[0-9]{4})\.severity = (?<word>[^\s#;]{1,40})(?: ; (?<origin>[^\p{C}]{0,260}\.editorconfig)\((?<line>[0-9]{1,7})\))?$")]
    private static partial Regex Key();
}
