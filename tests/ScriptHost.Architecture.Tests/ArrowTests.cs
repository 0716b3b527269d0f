using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ScriptHost.Architecture.Tests;

/// <summary>The arrows of docs/architecture.md, read from what the compiler wrote into the assemblies.</summary>
public sealed class ArrowTests
{
    /// <summary>Each project and everything of ours, and of the heavy packages, that it may refer to.</summary>
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "ScriptHost.Contracts", [] },
        { "ScriptHost.Runtime", ["ScriptHost.Contracts"] },
        { "ScriptHost.Testing", ["ScriptHost.Contracts"] },
        { "ScriptHost.Analyzers", ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"] },
        { "ScriptHost.Compiler", ["ScriptHost.Contracts", "ScriptHost.Runtime", "ScriptHost.Analyzers", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Scripting", "Microsoft.CodeAnalysis.CSharp.Scripting", "Mono.Cecil", "Mono.Cecil.Rocks", "Mono.Cecil.Pdb"] },
        { "ScriptHost.Analyzers.CodeFixes", ["ScriptHost.Analyzers", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces"] },
        { "ScriptHost.Fixes", ["ScriptHost.Contracts", "ScriptHost.Runtime", "ScriptHost.Compiler", "ScriptHost.Analyzers.CodeFixes", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces"] },
        { "ScriptHost.Verification", ["ScriptHost.Contracts", "ScriptHost.Testing", "ScriptHost.Runtime", "ScriptHost.Compiler"] },
        { "ScriptHost.LanguageServer", ["ScriptHost.Contracts", "ScriptHost.Runtime", "ScriptHost.Compiler", "ScriptHost.Fixes", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces"] },
        { "ScriptHost.Registry", ["ScriptHost.Contracts", "ScriptHost.Runtime"] },
        { "ScriptHost.Server", ["ScriptHost.Contracts", "ScriptHost.Runtime", "ScriptHost.Compiler", "ScriptHost.Verification", "ScriptHost.Registry"] },
        { "Credit.Contract", ["ScriptHost.Contracts"] },
        { "Retention.Contract", ["ScriptHost.Contracts"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_refers_only_to_what_the_design_allows(string project, string[] allowed)
    {
        var watched = ReferencesOf(project).Where(r => r.StartsWith("ScriptHost.", StringComparison.Ordinal) || r.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || r.StartsWith("Mono.", StringComparison.Ordinal) || r.EndsWith(".Contract", StringComparison.Ordinal));

        Assert.Empty(watched.Except(allowed));
    }

    [Fact]
    public void The_runtime_has_no_package_reference()
    {
        var project = XDocument.Load(Path.Combine(Repository(), "src", "ScriptHost.Runtime", "ScriptHost.Runtime.csproj"));

        Assert.Empty(project.Descendants("PackageReference"));
    }

    [Fact]
    public void Every_project_of_the_source_tree_is_in_the_solution_and_named_like_its_folder()
    {
        var solution = File.ReadAllText(Path.Combine(Repository(), "ScriptHost.sln"));
        var projects = new[] { "src", "analyzers", "tests", "benchmarks" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository(), f), "*.csproj", SearchOption.AllDirectories)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, p => Assert.Contains(Path.GetFileName(p), solution, StringComparison.Ordinal));
        Assert.All(projects, p => Assert.Equal(Path.GetFileName(Path.GetDirectoryName(p)), Path.GetFileNameWithoutExtension(p)));
    }

    private static List<string> ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ScriptHost.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
