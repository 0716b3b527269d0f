using ScriptHost.Compiler;
using ScriptHost.Runtime;
using ScriptHost.Compiler.Intake;
using ScriptHost.Contracts;

namespace ScriptHost.Cli;

/// <summary>Finds the scripts that words on the command line name: points, point folders, scripts roots and files.</summary>
/// <param name="loose">The contract of files that belong to no point; null when none was named.</param>
internal sealed class ScriptFinder(Workspace workspace, ContractId? loose)
{
    /// <summary>What the words name, in their order; without words, every point of the workspace.</summary>
    public IReadOnlyList<Script> All(IReadOnlyCollection<string> words) =>
        words.Count > 0 ? [.. words.SelectMany(Of)]
        : Directory.Exists(workspace.Scripts) ? [.. OfFolder(workspace.Scripts)]
        : throw new UsageException($"There is no folder '{Report.FromHere(workspace.Scripts)}'. Go to your repository, name a path, or make a script: scripthost new NAME --contract NAME@MAJOR");

    /// <summary>The only script a word names.</summary>
    public Script One(string word) => Of(word).ToList() is [var only] ? only : throw new UsageException($"'{word}' names several scripts; name one of them.");

    private IEnumerable<Script> Of(string word)
    {
        var path = Path.GetFullPath(word);
        if (Directory.Exists(path)) return OfFolder(path);
        if (File.Exists(path)) return [OfFile(path)];
        if (ScriptName.IsValid(word) && Directory.Exists(Path.Combine(workspace.Scripts, word))) return OfFolder(Path.Combine(workspace.Scripts, word));
        var points = Directory.Exists(workspace.Scripts) ? BundleReader.Points(workspace.Scripts) : [];
        throw new UsageException($"There is no file, folder or decision point '{word}'{Suggestion.Clause(word, points)}. {(points.Count == 0 ? "" : $"The points here are {string.Join(", ", points)}.")}".TrimEnd());
    }

    private IEnumerable<Script> OfFolder(string folder)
    {
        var (parent, name) = (Path.GetDirectoryName(folder), Path.GetFileName(folder));
        if (loose is { } contract && Directory.GetFiles(folder, "*.csx") is { Length: > 0 } files) return files.Order(StringComparer.Ordinal).Select(f => Script.Loose(f, contract));
        if (parent is not null && BundleReader.Points(parent).Contains(name)) return [Script.OfPoint(parent, name)];
        if (BundleReader.Points(folder) is { Count: > 0 } points) return points.Select(p => Script.OfPoint(folder, p));
        throw new UsageException($"'{Report.FromHere(folder)}' holds no decision point, which is a folder with a script of its own name and a script.yaml. Make one: scripthost new NAME --contract NAME@MAJOR");
    }

    private Script OfFile(string file)
    {
        // A test file stands for the script it tests.
        if (file.EndsWith(BundleReader.TestEnding, StringComparison.Ordinal) && file[..^BundleReader.TestEnding.Length] + ".csx" is var tested && File.Exists(tested)) file = tested;
        if (loose is { } contract) return Script.Loose(file, contract);
        var folder = Path.GetDirectoryName(file)!; // a full path of a file
        var (root, point) = (Path.GetDirectoryName(folder), Path.GetFileName(folder));
        if (root is not null && Path.GetFileName(file) is var name && (name == point + ".csx" || name == "script.yaml")) return Script.OfPoint(root, point);
        throw new UsageException($"'{Report.FromHere(file)}' is not the script of a decision point (its folder would have its name). Name the contract it is written for: --contract NAME@MAJOR");
    }
}
