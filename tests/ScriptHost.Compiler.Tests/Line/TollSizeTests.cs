using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Compiler.Instrumentation;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Tests.Line;

public sealed class TollSizeTests
{
    private static readonly Assembly[] Framework = [typeof(object).Assembly, typeof(SortedSet<>).Assembly, typeof(ImmutableArray).Assembly, typeof(Enumerable).Assembly, typeof(MemoryExtensions).Assembly];

    private static readonly FrozenDictionary<string, MethodBase> Members = Framework.Distinct().SelectMany(a => a.GetExportedTypes())
        .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).OfType<MethodBase>()
        .DistinctBy(m => DocumentationId.Of(m)).ToFrozenDictionary(m => DocumentationId.Of(m));

    public static TheoryData<string> PricedBySize() => [.. Some.Contract.AllowList.Members.Where(m => m.Cost.IsBySize && m.Shim is null && Members.ContainsKey(m.Id)).Select(m => m.Id)];

    /// <summary>A price that names an operand without a size, or that does not exist, would show when the first script uses the member.</summary>
    [Theory]
    [MemberData(nameof(PricedBySize))]
    public void Every_operand_that_a_price_names_has_a_size(string id)
    {
        using var module = ModuleDefinition.CreateModule("script", ModuleKind.Dll);
        var target = module.ImportReference(Members[id]);
        var method = new MethodDefinition("M", Mono.Cecil.MethodAttributes.Static, module.TypeSystem.Void);
        var call = Instruction.Create(Members[id].IsConstructor ? OpCodes.Newobj : OpCodes.Call, target);
        Assert.True(Some.Contract.AllowList.TryFind(id, out var member));

        var toll = new Tolls(method, new MeterMembers(module), il => il.Add(Instruction.Create(OpCodes.Ldnull))).Of(call, member!.Cost, makesText: false, 0); // ! asserted

        Assert.Equal(member.Cost.Operands.Count(), toll.Count(i => i.OpCode == OpCodes.Call && ((MethodReference)i.Operand).Name.StartsWith("Of", StringComparison.Ordinal)));
    }

    [Fact]
    public void Most_lines_priced_by_size_are_found_in_this_framework()
    {
        Assert.InRange(PricedBySize().Count, 500, 2000);
    }
}
