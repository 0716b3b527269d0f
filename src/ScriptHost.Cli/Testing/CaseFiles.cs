using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>Writes cases: goldens as the script decides now, and counterexamples that are kept.</summary>
internal sealed class CaseFiles(Terminal terminal)
{
    /// <summary>True when every golden that failed holds now what the script decides.</summary>
    public bool Update(ImmutableArray<Tested> tested)
    {
        var differing = tested.SelectMany(t => t.Failed.Where(f => f is { Kind: TestKind.Golden, Output: not null }).Select(f => (File: Path.Combine(t.Script.Root, f.Path), Result: f))).ToList();
        foreach (var file in differing.GroupBy(d => d.File, StringComparer.Ordinal))
        {
            var lines = File.ReadAllText(file.Key).Split('\n');
            foreach (var (_, result) in file) lines[result.Line - 1] = Updated(lines[result.Line - 1], result.Output!); // ! filtered
            File.WriteAllText(file.Key, string.Join('\n', lines), new UTF8Encoding(false));
            terminal.Say($"updated {DiagnosticText.Count(file.Count(), "golden")} in {Report.FromHere(file.Key)}; read the change before you commit it");
        }
        return differing.Count > 0;
    }

    /// <summary>Adds each counterexample to the cases of its script, for the property that it broke.</summary>
    public void Save(ImmutableArray<Tested> tested)
    {
        foreach (var one in tested)
            foreach (var broken in one.Failed.Where(f => f is { Kind: TestKind.Property, Failure.Input.Nearest.Length: > 0 })) Save(one, broken);
    }

    private void Save(Tested tested, TestResult broken)
    {
        var path = Path.Combine(tested.Script.Root, Path.GetDirectoryName(broken.Path) ?? "", "cases", Path.GetFileName(broken.Path).Replace(".test.csx", ".jsonl", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a path of a file
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var name = $"{broken.Name}: counterexample";
        var line = Line(name, broken.Name, broken.Failure!.Input!.Json); // ! filtered
        for (var number = 2; text.Contains($"\"name\":{Json(name)}", StringComparison.Ordinal); number++) name = FormattableString.Invariant($"{broken.Name}: counterexample {number}");
        if (text.Contains(line[line.IndexOf(",\"property\"", StringComparison.Ordinal)..], StringComparison.Ordinal)) return; // it is there already
        File.WriteAllText(path, text + (text.Length > 0 && text[^1] != '\n' ? "\n" : "") + Line(name, broken.Name, broken.Failure.Input.Json) + "\n", new UTF8Encoding(false));
        terminal.Say($"saved a counterexample of '{broken.Name}' in {Report.FromHere(path)}");
    }

    private static string Line(string name, string property, string input) => $"{{\"name\":{Json(name)},\"property\":{Json(property)},\"input\":{input}}}";

    private static string Json(string text) => JsonValue.Create(text).ToJsonString(Cli.Format.Compact);

    /// <summary>The line with the fields it names as they are now; with all of them when it names none.</summary>
    private static string Updated(string line, string output)
    {
        var golden = JsonNode.Parse(line)!.AsObject(); // ! it was read as a golden
        var actual = JsonNode.Parse(output)!.AsObject();
        if (golden["expected"] is JsonObject expected)
            foreach (var field in expected.Select(p => p.Key).ToList()) expected[field] = actual[field]?.DeepClone();
        else if (golden.ContainsKey("expected")) golden["expected"] = actual;
        else golden.Insert(golden.IndexOf("input") + 1, "expected", actual);
        return golden.ToJsonString(Cli.Format.Compact) + (line.EndsWith('\r') ? "\r" : "");
    }
}
