using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Analyzers.Tests.Engine;

/// <summary>What the types of a built assembly call, lambdas and nested types included.</summary>
internal sealed class CompiledCode
{
    private readonly Dictionary<string, List<Instruction>> _calls;

    private CompiledCode(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        _calls = module.Types.ToDictionary(t => t.FullName, t => Bodies(t).SelectMany(b => b.Instructions).Where(i => i.Operand is MethodReference).ToList());
    }

    public static CompiledCode Of(string path) => new(path);

    public IEnumerable<string> CallsOf(string type) => Instructions(type).Select(NameOf);

    /// <summary>The constant that a type gives to <c>ConfigureGeneratedCodeAnalysis</c>.</summary>
    public int GeneratedCodeFlagsOf(string type) => Instructions(type).Single(i => NameOf(i) == "ConfigureGeneratedCodeAnalysis").Previous.OpCode.Code - Code.Ldc_I4_0;

    public IEnumerable<string> TypesThatCall(params string[] methods) =>
        _calls.Where(t => t.Value.Any(i => methods.Contains(NameOf(i)) && ((MethodReference)i.Operand).DeclaringType.Namespace == "Microsoft.CodeAnalysis.Diagnostics")).Select(t => t.Key[(t.Key.LastIndexOf('.') + 1)..]);

    private List<Instruction> Instructions(string type) => _calls.Single(t => t.Key.EndsWith("." + type, StringComparison.Ordinal)).Value;

    private static string NameOf(Instruction call) => ((MethodReference)call.Operand).Name;

    private static IEnumerable<MethodBody> Bodies(TypeDefinition type) => type.Methods.Where(m => m.HasBody).Select(m => m.Body).Concat(type.NestedTypes.SelectMany(Bodies));
}
