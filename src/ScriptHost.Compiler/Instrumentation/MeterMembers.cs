using Mono.Cecil;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>The members of <see cref="Meter"/> that instrumented code uses, imported into one module.</summary>
internal sealed class MeterMembers(ModuleDefinition module)
{
    public TypeReference Type { get; } = module.ImportReference(typeof(Meter));

    public FieldReference Fuel { get; } = module.ImportReference(typeof(Meter).GetField(nameof(Meter.Fuel)));

    public FieldReference Floor { get; } = module.ImportReference(typeof(Meter).GetField(nameof(Meter.Floor)));

    public FieldReference Check { get; } = module.ImportReference(typeof(Meter).GetField(nameof(Meter.Check)));

    public FieldReference Depth { get; } = module.ImportReference(typeof(Meter).GetField(nameof(Meter.Depth)));

    public FieldReference Lowest { get; } = module.ImportReference(typeof(Meter).GetField(nameof(Meter.Lowest)));

    public MethodReference Current { get; } = module.ImportReference(typeof(Meter).GetProperty(nameof(Meter.Current))!.GetMethod);

    public MethodReference Poll { get; } = module.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Poll)));

    public MethodReference Stopped { get; } = module.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Stopped)));

    public MethodReference Descend { get; } = module.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Descend)));

    public MethodReference Array { get; } = module.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Array)));
}
