using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Compiler.References;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Tests.References;

public sealed class ContractReferencesTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using ScriptHost.Contracts;
        namespace Loans.Model
        {
            public enum Grade { A = 1, B = 2 }
            public readonly record struct Money(decimal Amount, string Currency);
            public sealed record Rate(double Value) { public sealed record Band(int From, int To); public Band? Within { get; init; } }
            public sealed record Request(IReadOnlyDictionary<Grade, List<Rate>> Rates, Money Wanted)
            {
                public const double Cap = 0.5;
                [ScriptCost(77)] public double Expensive() => 1;
                internal string Secret => "";
                public System.IO.Stream? Stream => null;
            }
            public sealed record Answer(bool Yes) { public required string Why { get; init; } }
        }
        namespace Loans.Tools
        {
            [ScriptApi] public static class Curves { public static double Logistic(this double x) => 1 / (1 + Math.Exp(-x)); }
            public static class Engine { public static void Restart() { } }
        }
        namespace Loans
        {
            using Loans.Model;
            public sealed class Loan() : DecisionContract<Request, Answer>("loan", 1) { public override IReadOnlyList<Request> Samples => []; }
        }
        """;

    [Fact]
    public void Scripts_see_the_closure_of_input_and_output_and_marked_types()
    {
        var surface = ContractSurface.Of(Load(Compile(Source)));

        Assert.Equal(
            ["Loans.Model.Answer", "Loans.Model.Grade", "Loans.Model.Money", "Loans.Model.Rate", "Loans.Model.Rate+Band", "Loans.Model.Request", "Loans.Tools.Curves"],
            surface.Types.Select(t => t.FullName));
        Assert.Equal(["Loans.Model", "Loans.Tools"], surface.Namespaces.ToArray());
        Assert.Equal(77, Assert.Single(surface.Members, m => m.Id == "M:Loans.Model.Request.Expensive").Cost.Fuel);
        Assert.Equal(1, Assert.Single(surface.Members, m => m.Id == "F:Loans.Model.Request.Cap").Cost.Fuel);
    }

    [Theory]
    [InlineData("Answer Decide(Request r) => new(r.Rates[Grade.A][0].Value.Logistic() > Request.Cap) { Why = r.Wanted.Currency };")]
    [InlineData("Answer Decide(Request r) => (r with { Wanted = new Money(1, \"EUR\") }) == r ? new(true) { Why = \"\" } : new(false) { Why = $\"{r.Rates[Grade.B][0].Within?.From}\" };")]
    public void What_the_contract_shows_can_be_used(string script) => Assert.Empty(Errors(script));

    [Theory]
    [InlineData("Answer Decide(Request r) => new(true);", "CS9035")]                         // a required member stays required
    [InlineData("void F() => Loans.Tools.Engine.Restart();", "CS0234")]
    [InlineData("object F() => new Loans.Loan();", "CS0234")]
    [InlineData("string F(Request r) => r.Secret;", "CS1061")]
    [InlineData("object? F(Request r) => r.Stream;", "CS1061")]                              // its type is not allowed
    public void What_the_contract_does_not_show_is_not_there(string script, string error) => Assert.Contains(error, Errors(script));

    [Fact]
    public void A_contract_loaded_from_bytes_needs_them()
    {
        var exception = Assert.Throws<ArgumentException>(() => CuratedReferences.For(Load(Compile(Source)), AllowList.Default));

        Assert.Contains("The contract 'loan@1' was loaded from bytes", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B = 2", "B = 3")]
    [InlineData("Cap = 0.5", "Cap = 0.6")]
    [InlineData("[ScriptCost(77)]", "[ScriptCost(78)]")]
    [InlineData("public required string Why", "public string? Why")]
    [InlineData("Rate(double Value)", "Rate(decimal Value)")]
    public void A_change_that_a_recompile_would_see_changes_the_hash(string before, string after)
    {
        Assert.Contains(before, Source, StringComparison.Ordinal);

        Assert.NotEqual(ContractSurface.Of(Load(Compile(Source))).Hash, ContractSurface.Of(Load(Compile(Source.Replace(before, after, StringComparison.Ordinal)))).Hash);
    }

    [Fact]
    public void A_change_inside_the_plug_in_does_not() => Assert.Equal(
        ContractSurface.Of(Load(Compile(Source))).Hash,
        ContractSurface.Of(Load(Compile(Source.Replace("Restart() { }", "Restart() { Stop(); } private static void Stop() { }", StringComparison.Ordinal)))).Hash);

    [Fact]
    public void Stripping_gives_the_same_bytes_each_time()
    {
        var assembly = Compile(Source);
        var stripper = new ReferenceStripper(AllowList.Default.With(ContractSurface.Of(Load(assembly)).Members).Allows);

        Assert.Equal(stripper.Strip(assembly), stripper.Strip(assembly));
    }

    [Fact]
    public void What_was_compiled_ahead_of_time_is_stripped_to_what_any_machine_reads()
    {
        var assembly = File.ReadAllBytes(typeof(System.Collections.Immutable.ImmutableArray).Assembly.Location); // the framework is
        Assert.False(Head(assembly).CorHeader!.Flags.HasFlag(CorFlags.ILOnly)); // ! it is managed

        var stripped = Head(new ReferenceStripper(AllowList.Default.Allows).Strip(assembly));

        Assert.True(stripped.CorHeader!.Flags.HasFlag(CorFlags.ILOnly)); // ! it is managed
        Assert.Equal(Machine.I386, stripped.CoffHeader.Machine);
    }

    private static PEHeaders Head(byte[] assembly)
    {
        using var reader = new PEReader([.. assembly]);
        return reader.PEHeaders;
    }

    private static List<string> Errors(string script)
    {
        var assembly = Compile(Source);
        var contract = Load(assembly);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "script",
            CSharpSyntaxTree.ParseText(script, new CSharpParseOptions(LanguageVersion.CSharp14, kind: SourceCodeKind.Script)),
            CuratedReferences.For(contract, AllowList.Default, assembly),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: ["System", .. ContractSurface.Of(contract).Namespaces], nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id)];
    }

    private static DecisionContract Load(byte[] assembly)
    {
        var type = new AssemblyLoadContext("contract", isCollectible: true).LoadFromStream(new MemoryStream(assembly)).GetType("Loans.Loan");
        return (DecisionContract)Activator.CreateInstance(type!)!; // ! it is in the source
    }

    private static byte[] Compile(string source)
    {
        var compiler = typeof(CuratedReferences).Assembly;
        var references = compiler.GetManifestResourceNames().Where(n => n.StartsWith("ReferencePack/", StringComparison.Ordinal))
            .Select(n => MetadataReference.CreateFromStream(compiler.GetManifestResourceStream(n)!)) // ! the name came from the manifest
            .Append(MetadataReference.CreateFromFile(typeof(DecisionContract).Assembly.Location));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("loans", [CSharpSyntaxTree.ParseText(source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(image);
        Assert.True(result.Success, string.Join("; ", result.Diagnostics));
        return image.ToArray();
    }
}
