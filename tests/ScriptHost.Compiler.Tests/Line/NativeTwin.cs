using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>The same C# without us: the text as the members of an ordinary class, against the whole framework, without a meter.</summary>
internal static class NativeTwin
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(Transaction).Assembly.Location).Distinct().Select(p => MetadataReference.CreateFromFile(p))];

    private static readonly string[] Usings =
        ["System", "System.Collections.Frozen", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization", "System.Linq", "System.Numerics", "System.Text", "Contract"];

    public static Func<Transaction, Decision> Compile(string script)
    {
        // A class's field initialisers may call static functions only, and it may not nest extension methods: these move out.
        var (usings, members, outside) = Parts(script);
        var source = new StringBuilder();
        foreach (var name in Usings) source.AppendLine(CultureInfo.InvariantCulture, $"using {name};");
        source.AppendLine(usings).AppendLine("#nullable enable").AppendLine("public sealed class Native {").AppendLine(members).AppendLine("}").AppendLine("static class Extensions {").AppendLine(outside).AppendLine("}");

        var compilation = CSharpCompilation.Create(
            "native",
            [CSharpSyntaxTree.ParseText(source.ToString(), new CSharpParseOptions(LanguageVersion.CSharp14))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success) throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        assembly.Position = 0;
        var type = new AssemblyLoadContext("native", isCollectible: true).LoadFromStream(assembly).GetType("Native")!; // compiled above
        var method = type.GetMethod("Score", BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!; // every case has one
        return method.IsStatic ? method.CreateDelegate<Func<Transaction, Decision>>() : method.CreateDelegate<Func<Transaction, Decision>>(Activator.CreateInstance(type));
    }

    private static (string Usings, string Members, string Outside) Parts(string script)
    {
        StringBuilder usings = new(), members = new(), outside = new();
        foreach (var line in script.Split('\n'))
        {
            if (line.StartsWith("#load", StringComparison.Ordinal)) continue;
            var part = line.StartsWith("using ", StringComparison.Ordinal) ? usings : line.Contains("(this ", StringComparison.Ordinal) ? outside : members;
            part.Append(part == outside ? "internal " : "").AppendLine(line);
        }
        return (usings.ToString(), members.ToString(), outside.ToString());
    }
}
