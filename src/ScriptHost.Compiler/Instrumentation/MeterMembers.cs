using Mono.Cecil;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>The members of <see cref="Meter"/> that instrumented code uses, imported into one module.</summary>
internal sealed class MeterMembers(ModuleDefinition module)
{
    public TypeReference Type { get; } = module.ImportReference(RuntimeMembers.Meter);

    public FieldReference Fuel { get; } = module.ImportReference(RuntimeMembers.Field(nameof(Meter.Fuel)));

    public FieldReference Floor { get; } = module.ImportReference(RuntimeMembers.Field(nameof(Meter.Floor)));

    public FieldReference Check { get; } = module.ImportReference(RuntimeMembers.Field(nameof(Meter.Check)));

    public FieldReference Depth { get; } = module.ImportReference(RuntimeMembers.Field(nameof(Meter.Depth)));

    public FieldReference Lowest { get; } = module.ImportReference(RuntimeMembers.Field(nameof(Meter.Lowest)));

    public FieldReference DepthFloor { get; } = module.ImportReference(RuntimeMembers.Field(nameof(Meter.DepthFloor)));

    public MethodReference Current { get; } = module.ImportReference(RuntimeMembers.Method("get_" + nameof(Meter.Current)));

    public MethodReference Poll { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Poll)));

    public MethodReference Stopped { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Stopped)));

    public MethodReference TooDeep { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.TooDeep)));

    public MethodReference MustEnd { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.MustEnd)));

    public MethodReference Array { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Array)));

    public MethodReference Text { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Text)));
}
