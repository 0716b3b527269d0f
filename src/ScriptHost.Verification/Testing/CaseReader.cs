using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScriptHost.Compiler;
using ScriptHost.Runtime;

namespace ScriptHost.Verification.Testing;

/// <summary>SH1030: reads files of cases; every fault has its line and, where the text is no JSON, its column.</summary>
internal sealed class CaseReader<TInput, TOutput>(Inputs<TInput, TOutput> inputs)
    where TInput : class
    where TOutput : class
{
    private static readonly string[] Keys = ["name", "input", "expected", "tolerance", "property"];

    public ImmutableArray<SavedCase<TInput>> Read(ImmutableArray<CaseFile> files, List<ScriptDiagnostic> faults)
    {
        var cases = ImmutableArray.CreateBuilder<SavedCase<TInput>>();
        foreach (var file in files)
        {
            var lines = file.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
                if (!string.IsNullOrWhiteSpace(lines[i]) && Read(new CaseLine(file.Path, i + 1, lines[i].TrimEnd('\r'), faults)) is { } read) cases.Add(read);
        }
        foreach (var (first, again) in cases.GroupBy(c => c.Name, StringComparer.Ordinal).SelectMany(g => g.Skip(1).Select(c => (g.First(), c))))
            new CaseLine(again.Path, again.Line, null, faults).Fault($"the name '{again.Name}' is used twice, first in {first.Path}:{first.Line}; give each case its own");
        return cases.ToImmutable();
    }

    private SavedCase<TInput>? Read(CaseLine line)
    {
        if (line.Parse() is not { } root) return null;
        var before = line.Faults;
        foreach (var key in root.Select(p => p.Key).Except(Keys)) line.Fault($"the key '{key}' is not known{Suggestion.Clause(key, Keys)}; a case has {string.Join(", ", Keys)}");
        var name = line.Text(root, "name") ?? "";
        if (name.Length == 0) line.Fault("the case has no 'name'; say in a sentence what should happen");
        var tolerance = root["tolerance"] is not { } given ? 0 : given.GetValueKind() == JsonValueKind.Number && given.GetValue<double>() is >= 0 and var number ? number : Bad(line, given);
        var expected = root["expected"];
        if (expected is not (null or JsonObject)) line.Fault("'expected' must be an object with fields of the decision");
        foreach (var field in (expected as JsonObject ?? []).Select(p => p.Key).Where(k => inputs.OutputFields.All(f => f != k)))
            line.Fault($"'expected' has the field '{field}', which a decision does not have{Suggestion.Clause(field, inputs.OutputFields)}; it has {string.Join(", ", inputs.OutputFields)}");
        var input = Input(root, line);
        return line.Faults > before || input is null ? null : new SavedCase<TInput>(line.Path, line.Number, name, input, expected as JsonObject, tolerance, line.Text(root, "property"));
    }

    private TInput? Input(JsonObject root, CaseLine line)
    {
        if (root["input"] is not { } node)
        {
            line.Fault("the case has no 'input'");
            return null;
        }
        var read = inputs.Read(Encoding.UTF8.GetBytes(node.ToJsonString()));
        foreach (var fault in read.Faults) line.Fault($"'/input{fault.Pointer}': {fault.Message}");
        return read.Value;
    }

    private static double Bad(CaseLine line, JsonNode given)
    {
        line.Fault($"'tolerance' is {given.ToJsonString()}; it must be a number of 0 or more");
        return 0;
    }
}

/// <summary>A line under reading.</summary>
internal sealed class CaseLine(string path, int number, string? text, List<ScriptDiagnostic> faults)
{
    public string Path => path;

    public int Number => number;

    public int Faults => faults.Count;

    public JsonObject? Parse()
    {
        try
        {
            if (JsonNode.Parse(text!, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject root) return root; // ! a line that is parsed has its text
            Fault("the line must be a JSON object with 'name', 'input' and 'expected'");
        }
        catch (JsonException e)
        {
            Fault($"the line is not JSON: {Reason(e)}", (int)(e.BytePositionInLine ?? 0) + 1);
        }
        return null;
    }

    public string? Text(JsonObject root, string key)
    {
        if (root[key] is not { } node) return null;
        if (node.GetValueKind() == JsonValueKind.String) return node.GetValue<string>();
        Fault($"'{key}' must be text");
        return null;
    }

    public void Fault(string message, int column = 1) => faults.Add(new ScriptDiagnostic(Rules.CaseShape, Severity.Error, path, number, column, number, column + 1, message));

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var sentence = end < 0 ? e.Message : e.Message[..end];
        return (sentence.IndexOf(". ", StringComparison.Ordinal) is var stop and > 0 ? sentence[..stop] : sentence).TrimEnd('.');
    }
}
