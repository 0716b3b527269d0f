using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ScriptHost.Plugins.Tests.Plugins;

/// <summary>Small plug-in assemblies, compiled for real.</summary>
internal static class PluginSource
{
    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. new[] { typeof(object).Assembly.Location, Beside("System.Runtime.dll"), Beside("System.Collections.dll"), Beside("System.Linq.dll") }.Select(path => MetadataReference.CreateFromFile(path))];

    public static MetadataReference Contracts { get; } = MetadataReference.CreateFromFile(typeof(ScriptHost.Contracts.ContractId).Assembly.Location);

    /// <summary>A contract class whose only sample says <paramref name="text"/>, an expression.</summary>
    public static string Contract(string text, string id = "echo", string className = "Echo", string constructor = "") => $$"""
        using System.Collections.Generic;
        using ScriptHost.Contracts;
        public sealed record {{className}}Input(string Text);
        public sealed record {{className}}Output(string Text);
        public sealed class {{className}} : DecisionContract<{{className}}Input, {{className}}Output>
        {
            public {{className}}() : base("{{id}}", 1) { {{constructor}} }
            public override IReadOnlyList<{{className}}Input> Samples { get; } = new[] { new {{className}}Input({{text}}) };
            public override string Fault({{className}}Output output) => {{text}};
        }
        """;

    /// <summary>A library with <c>Library.Text</c>.</summary>
    public static byte[] Library(string text, string version = "1.0.0.0") =>
        Compile("Library", $$"""public static class Library { public static string Text => "{{text}}"; }""", version);

    public static byte[] Compile(string name, string source, string version = "1.0.0.0", params MetadataReference[] references)
    {
        var trees = new[] { source, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]" }.Select(text => CSharpSyntaxTree.ParseText(text));
        var compilation = CSharpCompilation.Create(name, trees, [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return image.ToArray();
    }

    private static string Beside(string file) => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, file);
}
