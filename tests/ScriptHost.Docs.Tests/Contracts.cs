using System.Collections.Immutable;
using System.Runtime.Loader;
using Credit.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Docs.Tests;

/// <summary>The contracts that scripts in the pages are written for: the sample, and the one that a page shows, compiled from that page.</summary>
internal static class Contracts
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        """;

    public static ImmutableArray<LoadedContract> All { get; } =
    [
        new(new CreditRisk(), [.. File.ReadAllBytes(typeof(CreditRisk).Assembly.Location)]),
        .. Page.All.SelectMany(p => p.Blocks).Where(b => b.Marker == "contract").Select(OfPage),
    ];

    /// <summary>What the C# compiler says about a block, as a project with the usual implicit usings.</summary>
    public static byte[] Compile(Block block, OutputKind kind)
    {
        var references = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt")); // the project file writes it
        var compilation = CSharpCompilation.Create(
            "Page" + block.Line,
            new[] { Usings, WebUsings, block.Text }.Select(text => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14))),
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var errors = compilation.Emit(assembly).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS8933" or "CS1701")).ToList();
        Assert.True(errors.Count == 0, $"{block}\n{string.Join('\n', errors)}");
        return assembly.ToArray();
    }

    private static LoadedContract OfPage(Block block)
    {
        var bytes = Compile(block, OutputKind.DynamicallyLinkedLibrary);
        var type = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(bytes)).GetExportedTypes().Single(t => t.IsSubclassOf(typeof(DecisionContract)));
        return new LoadedContract((DecisionContract)Activator.CreateInstance(type)!, [.. bytes]); // a class gives an instance
    }
}
