using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptHost.Runtime.Inspection;

namespace ScriptHost.Compiler.Tests.Line;

/// <summary>The inspector alone: code compiled against the whole framework, as if every stage before it had been fooled.</summary>
public sealed class InspectorTests
{
    [Theory]
    [InlineData("public class C { public string F() => System.IO.File.ReadAllText(\"x\"); }", "'System.IO.File.ReadAllText(System.String)' is not on the allow-list")]
    [InlineData("public class C { public void F() => System.Diagnostics.Process.Start(\"ls\"); }", "is not on the allow-list")]
    [InlineData("public class C { public object F() => new System.Net.Http.HttpClient(); }", "neither the contract nor part of the framework")]
    [InlineData("public class C { public object F(object o) => o.GetType().Assembly; }", "is not on the allow-list")]
    [InlineData("public class C { public void F() => new System.Threading.Thread(() => { }).Start(); }", "is not on the allow-list")]
    [InlineData("public class C { [System.Runtime.InteropServices.DllImport(\"libc\")] public static extern int getpid(); }", "native")]
    [InlineData("public unsafe class C { public int F(int* p) => *p; }", "System.Int32*")]
    [InlineData("public class C { public unsafe int F() { var p = stackalloc int[4]; return p[0]; } }", "localloc")]
    [InlineData("public class C { ~C() { } }", "finalizer")]
    [InlineData("public class C { public static int Count; }", "static field")]
    [InlineData("public class C { static readonly int N = System.Math.Max(1, 2); public int F() => N; }", "static constructor")]
    [InlineData("public class E : System.Exception { }", "derives from 'System.Exception'")]
    [InlineData("public class C { public object F() => typeof(string); }", "reflection")]
    [InlineData("public class C { public int F(string s) => s.GetHashCode(); }", "hash code differs")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct S { [System.Runtime.InteropServices.FieldOffset(0)] public int A; }", "explicit layout")]
    [InlineData("public class C { public object F() => System.Activator.CreateInstance<object>(); }", "is not on the allow-list")]
    [InlineData("namespace System.Evil { public class C { } }", "reserved")]
    public void Forbidden_code_is_refused(string code, string text)
    {
        var report = Inspect(code);

        Assert.Contains(report.Findings, f => f.Message.Contains(text, StringComparison.Ordinal) || f.Subject.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Code_with_a_meter_in_it_is_refused_as_compiler_output()
    {
        var report = Inspect("public class C { public void F() => ScriptHost.Runtime.Metering.Meter.Current.Fuel = long.MaxValue; }");

        Assert.Contains(report.Findings, f => f.Message.Contains("ScriptHost.Runtime", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_assembly_are_refused()
    {
        Assert.False(Inspector.Inspect(new byte[] { 1, 2, 3 }, Some.Contract.AllowList, "Contract", InspectionStage.Compiled).IsClean);
    }

    [Fact]
    public void A_cut_off_assembly_is_refused_and_never_throws()
    {
        var whole = Some.Image(Some.Scoring("return Decision.Approve();")).Assembly;

        for (var length = 0; length < whole.Length / 2; length += 31) // the metadata lies in the first half, padding at the end
            Assert.False(Inspector.Inspect(whole.AsMemory()[..length], Some.Contract.AllowList, Some.Contract.AssemblyName, InspectionStage.Instrumented).IsClean);
    }

    private static InspectionReport Inspect(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)); // set by the host
        var compilation = CSharpCompilation.Create("evil", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return Inspector.Inspect(assembly.ToArray(), Some.Contract.AllowList, Some.Contract.AssemblyName, InspectionStage.Compiled);
    }
}
