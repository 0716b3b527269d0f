using System.Text.Json.Nodes;
using ScriptHost.Cli.Checks;
using ScriptHost.Compiler;
using ScriptHost.Fixes;

namespace ScriptHost.Cli.Formats;

/// <summary>One finding in SARIF.</summary>
internal static class SarifResult
{
    public static JsonObject Of(Finding finding, int ruleIndex, bool isNew)
    {
        var d = finding.Diagnostic;
        var result = new JsonObject
        {
            ["ruleId"] = d.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = SarifRules.Level(d.Severity),
            ["message"] = SarifFormat.Text(d.Message),
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Place(d) }),
            ["partialFingerprints"] = new JsonObject { ["scripthost/v1"] = finding.Fingerprint },
        };
        if (isNew) result["baselineState"] = "new";
        if (d.IsSuppressed) result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "inSource", ["status"] = "rejected", ["justification"] = $"{d.Id} cannot be suppressed" });
        if (finding.Fix is { } fix) result["fixes"] = new JsonArray(Fix(fix));
        return result;
    }

    public static JsonObject Artifact(string path) => Path.IsPathRooted(path) || path.StartsWith("../", StringComparison.Ordinal)
        ? new JsonObject { ["uri"] = new Uri(Path.GetFullPath(path)).AbsoluteUri }
        : new JsonObject { ["uri"] = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = SarifFormat.Root };

    private static JsonObject Fix(OfferedFix fix) => new()
    {
        ["description"] = SarifFormat.Text(fix.Title),
        ["artifactChanges"] = new JsonArray([.. fix.Edits.GroupBy(e => e.Path, StringComparer.Ordinal).Select(file => new JsonObject { ["artifactLocation"] = Artifact(file.Key), ["replacements"] = new JsonArray([.. file.Select(Replacement)]) })]),
    };

    private static JsonObject Replacement(FixEdit edit) => new()
    {
        ["deletedRegion"] = new JsonObject { ["startLine"] = edit.Line, ["startColumn"] = edit.Column, ["endLine"] = edit.EndLine, ["endColumn"] = edit.EndColumn },
        ["insertedContent"] = SarifFormat.Text(edit.Text),
    };

    private static JsonObject Place(ScriptDiagnostic d)
    {
        var place = new JsonObject { ["artifactLocation"] = Artifact(d.Path) };
        if (d.Line > 0) place["region"] = Region(d);
        return place;
    }

    private static JsonObject Region(ScriptDiagnostic d)
    {
        var region = new JsonObject { ["startLine"] = d.Line, ["startColumn"] = d.Column, ["endLine"] = d.EndLine, ["endColumn"] = d.EndColumn };
        if (d.SourceLine is { } line && d.Line == d.EndLine && d.EndColumn - 1 <= line.Length) region["snippet"] = SarifFormat.Text(line[(d.Column - 1)..(d.EndColumn - 1)]);
        return region;
    }
}
