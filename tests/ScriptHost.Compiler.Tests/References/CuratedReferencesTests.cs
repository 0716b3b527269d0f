using System.Diagnostics;
using System.Reflection.Metadata;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.References;
using ScriptHost.Runtime;
using TransactionScoring;
using Xunit.Abstractions;

namespace ScriptHost.Compiler.Tests.References;

public sealed class CuratedReferencesTests(ITestOutputHelper output)
{
    private const int MaxSourceLength = 256 * 1024; // intake refuses longer ones before they are parsed

    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.Collections.Frozen", "System.Collections.Immutable", "System.Linq", "System.Text", "System.Globalization", "System.Numerics",
    ];

    private static readonly TransactionScore Contract = new();

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    [CorpusFact]
    public void Every_ok_script_of_the_corpus_compiles()
    {
        var refused = Corpus.Files.Where(f => f.Category == "ok").Select(f => (f.Name, Errors: Errors(f.Text))).Where(f => f.Errors.Count > 0).ToList();

        Assert.True(refused.Count == 0, Describe(refused));
    }

    [CorpusFact]
    public void A_script_that_must_be_stopped_while_it_runs_compiles()
    {
        var refused = Corpus.Files.Where(f => f is { MayBeRefused: false, DoesNotCompile: false, Category: not "compile-bombs", Text.Length: <= MaxSourceLength })
            .Select(f => (f.Name, Errors: Errors(f.Text))).Where(f => f.Errors.Count > 0).ToList();

        Assert.True(refused.Count == 0, Describe(refused));
    }

    // Not a quality of the references alone: analyzers and inspector refuse the rest. The floor keeps a hole from opening unseen.
    [CorpusFact]
    public void Most_scripts_that_must_be_refused_do_not_compile()
    {
        var files = Corpus.Files.Where(f => f is { MustBeRefused: true, Category: not "compile-bombs", Text.Length: <= MaxSourceLength }).ToList();

        var refused = files.Where(f => Errors(f.Text).Count > 0).ToHashSet();

        output.WriteLine($"{refused.Count} of {files.Count} refused by the references alone");
        foreach (var category in files.GroupBy(f => f.Category))
            output.WriteLine($"{category.Key,-16} {category.Count(refused.Contains),3} of {category.Count(),3}  compiles: {string.Join(' ', category.Where(f => !refused.Contains(f)).Select(f => f.Name[(category.Key.Length + 1)..]))}");
        Assert.InRange(refused.Count, files.Count * 7 / 10, files.Count);
    }

    [Fact]
    public void The_references_hold_exactly_what_the_list_names()
    {
        var compilation = Compile("");
        var found = compilation.References.Take(6).Select(r => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(r)!) // ! just compiled against
            .SelectMany(a => Visible(a.GlobalNamespace)).Select(s => s.GetDocumentationCommentId()!).ToHashSet();   // ! types and members have one

        Assert.Empty(AllowList.Default.Members.Select(m => m.Id).Except(found));
        Assert.Empty(found.Except(AllowList.Default.Members.Select(m => m.Id)));
    }

    [Theory]
    [InlineData("double.Parse(\"1.5\")")]
    [InlineData("int.TryParse(\"1\", out var _)")]
    [InlineData("DateOnly.ParseExact(\"2024-01-02\", \"yyyy-MM-dd\")")]
    [InlineData("TimeSpan.Parse(\"1:00\")")]
    [InlineData("\"a\".ToUpper()")]
    [InlineData("\"a\".CompareTo(\"b\")")]
    [InlineData("string.Compare(\"a\", \"b\")")]
    [InlineData("DateTime.Now")]
    [InlineData("new DateTimeOffset(new DateTime(2024, 1, 2))")]
    [InlineData("new Random()")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("new object().GetType()")]
    [InlineData("CultureInfo.CurrentCulture")]
    [InlineData("new Exception(\"x\").Message")]
    public void What_depends_on_culture_clock_or_process_does_not_compile(string expression) => Assert.NotEmpty(Errors($"object F() => {expression};"));

    [Theory]
    [InlineData("double.Parse(\"1.5\", CultureInfo.InvariantCulture)")]
    [InlineData("DateOnly.ParseExact(\"2024-01-02\", \"yyyy-MM-dd\", CultureInfo.InvariantCulture)")]
    [InlineData("Convert.ToInt32(2.5) + Convert.ToDouble(\"2\", CultureInfo.InvariantCulture)")]
    [InlineData("Enum.TryParse<DayOfWeek>(\"Friday\", out var d) ? d : DayOfWeek.Monday")]
    [InlineData("string.Create(CultureInfo.InvariantCulture, $\"{1.5:F2} {2,5}\")")]
    [InlineData("new[] { 3, 1, 2 }.Order().Index().ToFrozenDictionary(p => p.Item, p => p.Index)[2]")]
    [InlineData("\"abc\".Contains('b') && new[] { \"x\" }.Contains(\"x\")")]
    [InlineData("Enumerable.Range(0, 9).Chunk(2).Select(c => c.Average()).DefaultIfEmpty(double.NaN).MaxBy(x => -x)")]
    [InlineData("(DateTimeOffset.FromUnixTimeSeconds(0) + TimeSpan.FromDays(1)).ToString(\"O\", CultureInfo.InvariantCulture)")]
    public void Ordinary_code_compiles(string expression) => Assert.Empty(Errors($"object F() => {expression};"));

    [Fact]
    public void A_script_cannot_name_the_contract_class()
    {
        Assert.NotEmpty(Errors("var c = new TransactionScoring.TransactionScore();"));
        Assert.NotEmpty(Errors("ScriptHost.Contracts.Budget b = null;"));
    }

    [Fact]
    public void A_contract_loaded_from_bytes_gives_the_same_references()
    {
        var bytes = File.ReadAllBytes(typeof(TransactionScore).Assembly.Location);

        var references = CuratedReferences.For(new TransactionScore(), AllowList.Default, bytes);

        Assert.Equal(CuratedReferences.For(Contract, AllowList.Default).Select(Mvid), references.Select(Mvid));
    }

    [Fact]
    public void The_framework_part_is_made_once()
    {
        var watch = Stopwatch.StartNew();
        var first = CuratedReferences.For(new TransactionScore(), AllowList.Default);
        var cold = watch.Elapsed;
        watch.Restart();
        var second = CuratedReferences.For(new TransactionScore(), AllowList.Default);

        output.WriteLine($"first {cold.TotalMilliseconds:N0} ms, second {watch.Elapsed.TotalMilliseconds:N1} ms");
        Assert.Same(first[0], second[0]);
    }

    [Fact]
    public void Collection_expressions_need_no_unsafe_types()
    {
        var compilation = Compile("""
            static int Sum(params ReadOnlySpan<int> values) { var s = 0; foreach (var v in values) s += v; return s; }
            readonly FrozenSet<string> Names = ["a", "b"];
            readonly ImmutableArray<int> Numbers = [1, 2, 3];
            IReadOnlyList<int> All(int n) => [.. Numbers, n, Sum(1, n, 3)];
            List<int> Copy(int n) => [n, .. Numbers];
            """);
        using var image = new MemoryStream();

        var result = compilation.Emit(image);

        Assert.True(result.Success, string.Join("; ", result.Diagnostics));
        image.Position = 0;
        using var pe = new System.Reflection.PortableExecutable.PEReader(image);
        var metadata = pe.GetMetadataReader();
        var types = metadata.TypeReferences.Select(h => metadata.GetString(metadata.GetTypeReference(h).Name)).ToList();
        Assert.DoesNotContain("Unsafe", types);
        Assert.DoesNotContain(types, t => t.EndsWith("Marshal", StringComparison.Ordinal) || t.StartsWith("InlineArray", StringComparison.Ordinal));
    }

    private static string Describe(List<(string Name, IReadOnlyList<string> Errors)> refused) =>
        string.Join('\n', refused.Select(f => $"{f.Name}: {string.Join("; ", f.Errors.Take(2))}"));

    private static IReadOnlyList<string> Errors(string script)
    {
        using var image = new MemoryStream();
        return [.. Compile(script).Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
    }

    private static CSharpCompilation Compile(string script) => CSharpCompilation.CreateScriptCompilation(
        "script",
        CSharpSyntaxTree.ParseText(SourceText.From(script, Encoding.UTF8), Parsing, "script.csx"),
        CuratedReferences.For(Contract, AllowList.Default),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: [.. Usings, .. ContractSurface.Of(Contract).Namespaces],
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: false,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<ISymbol> Visible(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => Visible(inner),
        INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => Visible(type).Prepend(type),
        IMethodSymbol { IsImplicitlyDeclared: false } or IFieldSymbol { DeclaredAccessibility: Accessibility.Public } => [member],
        _ => Enumerable.Empty<ISymbol>(),
    });

    private static Guid Mvid(MetadataReference reference) =>
        ((AssemblyMetadata)((PortableExecutableReference)reference).GetMetadata()).GetModules()[0].GetModuleVersionId();
}
