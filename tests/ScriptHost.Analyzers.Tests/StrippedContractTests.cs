using System.Collections.Immutable;
using Lending;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScriptHost.Analyzers.Tests;

/// <summary>The host compiles scripts without a reference to ScriptHost.Contracts: what the attributes of a contract say must still be read.</summary>
public sealed class StrippedContractTests
{
    [Theory]
    [InlineData("a.Debt / a.Months", "")]
    [InlineData("a.Debt / a.Income", "SH4005")]
    [InlineData("a.UtilisationPercent > 0.4 ? 0 : 1", "SH4018")]
    [InlineData("0.5 + a.UtilisationPercent", "SH4012")]
    public async Task Ranges_and_units_are_read_without_the_assembly_of_the_attributes(string risk, string expected)
    {
        var tree = CSharpSyntaxTree.ParseText($"using Lending;\nLendingDecision Decide(Application a) => LendingDecision.Accept({risk});", new CSharpParseOptions(LanguageVersion.CSharp14, kind: SourceCodeKind.Script));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator) // the runtime sets it
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Append(typeof(Application).Assembly.Location).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.CreateScriptCompilation("script", tree, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var found = await compilation.WithAnalyzers([.. AllRules.Create()]).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(expected, string.Join(' ', found.Select(d => d.Id).Where(i => i.StartsWith("SH4", StringComparison.Ordinal))));
    }
}
