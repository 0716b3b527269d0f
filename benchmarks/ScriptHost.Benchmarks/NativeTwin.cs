using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Benchmarks;

/// <summary>
/// The same C# without us: a bundle's text as the members of an ordinary class, compiled for release against the whole framework,
/// without meter, loaded like any application code.
/// </summary>
internal static class NativeTwin
{
    public static Func<TInput, TOutput> Compile<TInput, TOutput>(Bundle bundle, DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        var source = new StringBuilder();
        foreach (var name in new[] { "System", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization", "System.Linq", "System.Numerics", "System.Text", typeof(TInput).Namespace })
            source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"using {name};");
        var lines = bundle.Files.Where(f => f.Path.EndsWith(".csx", StringComparison.Ordinal)).SelectMany(f => Encoding.UTF8.GetString(f.Content.AsSpan()).Split('\n')).ToLookup(IsUsing);
        foreach (var line in lines[true]) source.AppendLine(line);
        source.AppendLine("#nullable enable").AppendLine("public sealed class Native {");
        foreach (var line in lines[false])
            if (!line.StartsWith("#load", StringComparison.Ordinal)) source.AppendLine(Member(line));
        source.AppendLine("}");

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(TInput).Assembly.Location).Distinct()
            .Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create(
            "native-" + bundle.Id.Short,
            [CSharpSyntaxTree.ParseText(source.ToString(), new CSharpParseOptions(LanguageVersion.CSharp14))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success) throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3)));
        assembly.Position = 0;
        var type = AssemblyLoadContext.Default.LoadFromStream(assembly).GetType("Native")!; // compiled above
        var method = type.GetMethod(contract.EntryPoint, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!; // compiled above
        return method.IsStatic ? method.CreateDelegate<Func<TInput, TOutput>>() : method.CreateDelegate<Func<TInput, TOutput>>(Activator.CreateInstance(type));
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(';') && !line.Contains('(', StringComparison.Ordinal);

    /// <summary>A script's readonly values may call its functions; a class's field initialisers may call static ones only.</summary>
    private static string Member(string line) =>
        line.StartsWith("readonly ", StringComparison.Ordinal) && !line.StartsWith("readonly record ", StringComparison.Ordinal) && !line.StartsWith("readonly struct ", StringComparison.Ordinal) ? "private " + line : line;
}
