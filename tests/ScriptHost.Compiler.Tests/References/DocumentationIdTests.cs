using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;
using ScriptHost.Compiler.References;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Tests.References;

public sealed class DocumentationIdTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Source = """
        using System;
        using System.Collections.Generic;
        public class Global { public int Field; }
        namespace Some.Space
        {
            public record Pair<A, B>(A First, B? Second) where A : struct where B : class
            {
                public class Inner<C>
                {
                    public struct Leaf { public A? Value; public B[] Many; }
                    public Leaf Of(Pair<A, B>.Inner<C>.Leaf leaf, Pair<int, string>.Inner<C> other, Dictionary<A, List<C[]>>.KeyCollection keys) => leaf;
                    public D Map<D, E>(Func<C, D> f, ref E e, out int[,,] cube, in A a, int[][,] jagged) { cube = null!; return f(default!); }
                }
                public A this[int index, string name] { get => First; init { } }
                public static implicit operator A(Pair<A, B> p) => p.First;
                public static explicit operator checked int(Pair<A, B> p) => 1;
                public static explicit operator int(Pair<A, B> p) => 1;
                public static Pair<A, B> operator +(Pair<A, B> l, Pair<A, B> r) => l;
                public event Action? Happened { add { } remove { } }
            }
            public unsafe class Odd : IComparable<Odd>, IEnumerable<int>
            {
                public nint Native; public dynamic? Anything; public (int A, string B)? Tuple;
                public void Pointers(int* p, void** q, ref int* r, params ReadOnlySpan<char> s) { }
                int IComparable<Odd>.CompareTo(Odd? other) => 0;
                IEnumerator<int> IEnumerable<int>.GetEnumerator() => throw null!;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
                static Odd() { }
                ~Odd() { }
                public enum Colour { Red, Green = 7 }
                public delegate T Maker<out T>(Colour c) where T : new();
            }
        }
        """;

    private static readonly byte[] Assembly = Compile(out Symbols);

    private static readonly HashSet<string> Symbols;

    [Fact]
    public void Cecil_ids_are_those_of_the_compiler()
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(Assembly));

        var ids = module.GetTypes().Where(t => t.Name != "<Module>" && !IsEmbedded(t.Namespace)).SelectMany(t =>
            t.Methods.Select(CecilDocumentationId.Of).Concat(t.Fields.Where(f => f.Name != "value__").Select(CecilDocumentationId.Of)).Append(CecilDocumentationId.Of(t))).ToList();

        Assert.Empty(Symbols.Except(ids));
        Assert.Empty(ids.Except(Symbols));
    }

    [Fact]
    public void Reflection_ids_are_those_of_the_compiler()
    {
        var context = new AssemblyLoadContext("ids", isCollectible: true);
        var assembly = context.LoadFromStream(new MemoryStream(Assembly));

        var ids = assembly.GetTypes().Where(t => !IsEmbedded(t.Namespace)).SelectMany(t =>
            t.GetMethods(All).Concat<MethodBase>(t.GetConstructors(All)).Select(DocumentationId.Of).Concat(t.GetFields(All).Where(f => f.Name != "value__").Select(DocumentationId.Of)).Append(DocumentationId.Of(t))).ToList();

        Assert.Empty(Symbols.Except(ids));
        Assert.Empty(ids.Except(Symbols));
        context.Unload();
    }

    [Fact]
    public void A_member_of_a_constructed_type_has_the_id_of_its_definition()
    {
        Assert.Equal("M:System.Collections.Generic.List`1.Add(`0)", DocumentationId.Of(typeof(List<int>).GetMethod(nameof(List<int>.Add))!)); // ! it exists
        Assert.Equal("T:System.Collections.Generic.List`1.Enumerator", DocumentationId.Of(typeof(List<int>.Enumerator)));
        using var module = ModuleDefinition.CreateModule("uses", ModuleKind.Dll);
        var add = module.ImportReference(typeof(List<int>).GetMethod(nameof(List<int>.Add)));
        Assert.Equal("M:System.Collections.Generic.List`1.Add(`0)", CecilDocumentationId.Of(add));
        Assert.Equal("T:System.Collections.Generic.List`1.Enumerator", CecilDocumentationId.Of(module.ImportReference(typeof(List<int>.Enumerator))));
    }

    private static bool IsEmbedded(string? space) => space is "System.Runtime.CompilerServices" or "Microsoft.CodeAnalysis";

    private static byte[] Compile(out HashSet<string> symbols)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)      // ! set by the host
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("odd", [CSharpSyntaxTree.ParseText(Source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("; ", result.Diagnostics));

        // Asked of the emitted metadata, so that compiler-generated members count.
        var metadata = CSharpCompilation.Create("reader", references: [.. references, MetadataReference.CreateFromImage(image.ToArray())],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        var assembly = (IAssemblySymbol)metadata.GetAssemblyOrModuleSymbol(metadata.References.Last())!;            // ! just added
        symbols = [.. In(assembly.GlobalNamespace).Select(s => s.GetDocumentationCommentId()!)];                      // ! types and members have one
        return image.ToArray();
    }

    private static IEnumerable<ISymbol> In(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => IsEmbedded(inner.ToDisplayString()) ? [] : In(inner),
        INamedTypeSymbol { Name: "<Module>" } => [],
        INamedTypeSymbol type => In(type).Prepend(type),
        IMethodSymbol { IsImplicitlyDeclared: false } or IFieldSymbol => [member],
        _ => Enumerable.Empty<ISymbol>(),
    });
}
