using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using ScriptHost.Plugins.Tests.Contracts;

namespace ScriptHost.Plugins.Tests.Scorecards;

/// <summary>The entry function of a script of this repository, compiled by Roslyn from the very file, without the sandbox.</summary>
internal static class ScriptText
{
    public static Func<TInput, TOutput> Compile<TInput, TOutput>(string script)
    {
        var root = Path.Combine(SourceData.Repository, "scripts");
        var options = ScriptOptions.Default
            .WithFilePath(Path.Combine(root, script))
            .WithSourceResolver(new SourceFileResolver([root], root))
            .WithReferences(typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(TInput).Assembly, typeof(ScriptHost.Contracts.ContractId).Assembly)
            .WithImports("System", "System.Collections.Generic", "System.Linq", "System.Globalization", typeof(TInput).Namespace!)
            .WithOptimizationLevel(OptimizationLevel.Release);
        var entry = $"\nreturn (System.Func<{typeof(TInput).FullName}, {typeof(TOutput).FullName}>)Decide;";
        return CSharpScript.RunAsync<Func<TInput, TOutput>>(File.ReadAllText(Path.Combine(root, script)) + entry, options).GetAwaiter().GetResult().ReturnValue;
    }
}
