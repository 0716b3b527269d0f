using ScriptHost.Contracts;
using ScriptHost.Runtime;
using YamlDotNet.RepresentationModel;

namespace ScriptHost.Compiler.Intake;

/// <summary>Reads <c>script.yaml</c>. Every fault is a diagnostic with its line; nothing is guessed.</summary>
internal static class ManifestReader
{
    public static Manifest? Read(string path, string text, List<ScriptDiagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        var (yaml, root) = YamlFile.Parse(path, text, diagnostics);
        if (root is null) return null;
        var keys = yaml.Keys(root, "in script.yaml", "contract", "owners", "budget", "isolation");
        ContractId? contract = null;
        if (!keys.TryGetValue("contract", out var contractNode))
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.ManifestShape, path, "the key 'contract' is missing; write the contract this script decides for, such as 'contract: credit-risk@1'"));
        else if (yaml.Text(contractNode, "'contract'") is { } name && !ContractId.TryParse(name, out contract))
            yaml.Report(contractNode, $"'{name}' is not a contract; write its name and major version, such as credit-risk@1");
        var owners = keys.TryGetValue("owners", out var ownersNode) ? yaml.Texts(ownersNode, "'owners'") : [];
        var isolation = keys.TryGetValue("isolation", out var isolationNode) ? Isolation(yaml, isolationNode) : IsolationMode.InProcess;
        var manifest = Budget(yaml, keys.GetValueOrDefault("budget"), new Manifest(contract ?? default, [.. owners], isolation, null, null, null, null));
        return diagnostics.Count == before ? manifest : null;
    }

    private static IsolationMode Isolation(YamlFile yaml, YamlNode node)
    {
        if (yaml.Text(node, "'isolation'") is not { } text) return default;
        if (IsolationModes.TryParse(text, out var mode)) return mode.Value;
        yaml.Report(node, $"'isolation' is '{text}'{Suggestion.Clause(text, IsolationModes.Words)}; write {string.Join(" or ", IsolationModes.Words)}");
        return default;
    }

    private static Manifest Budget(YamlFile yaml, YamlNode? node, Manifest manifest)
    {
        if (node is null) return manifest;
        if (node is not YamlMappingNode budget)
        {
            yaml.Report(node, "'budget' must be a mapping, such as { fuel: 200000, allocation: 1 MiB, depth: 64, deadline: 20 ms }");
            return manifest;
        }
        var keys = yaml.Keys(budget, "in 'budget'", "fuel", "allocation", "depth", "deadline");
        return manifest with
        {
            Fuel = Value<long>(yaml, keys, "fuel", Quantity.Count, "a whole number of steps, such as 200000", f => new Budget(f, 1024, 1, Second)),
            AllocationBytes = Value<long>(yaml, keys, "allocation", Quantity.Bytes, "a size with its unit, such as 1 MiB", b => new Budget(1, b, 1, Second)),
            Depth = Value<int>(yaml, keys, "depth", t => Quantity.Count(t) is { } c ? (int)Math.Min(c, int.MaxValue) : null, "a whole number of nested calls, such as 64", d => new Budget(1, 1024, d, Second)),
            Deadline = Value<TimeSpan>(yaml, keys, "deadline", Quantity.Time, "a time with its unit, such as 20 ms", t => new Budget(1, 1024, 1, t)),
        };
    }

    private static TimeSpan Second => TimeSpan.FromSeconds(1);

    /// <param name="probe">A budget that is sound apart from this value, so that its fault is this value's.</param>
    private static T? Value<T>(YamlFile yaml, Dictionary<string, YamlNode> keys, string key, Func<string, T?> parse, string expected, Func<T, Budget> probe)
        where T : struct
    {
        if (!keys.TryGetValue(key, out var node) || yaml.Text(node, $"'{key}'") is not { } text) return null;
        if (parse(text) is not { } value)
        {
            yaml.Report(node, $"'{key}' is '{text}'; write {expected}");
            return null;
        }
        foreach (var fault in probe(value).Faults()) yaml.Report(node, fault);
        return value;
    }
}
