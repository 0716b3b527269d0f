using Mono.Cecil;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>The members of <see cref="Meter"/> that instrumented code uses, imported into one module.</summary>
internal sealed class MeterMembers(ModuleDefinition module)
{
    private readonly Dictionary<string, MethodReference> _sizes = [];

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

    public MethodReference MustNotCatch { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.MustNotCatch)));

    public MethodReference Array { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Array)));

    public MethodReference Toll { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Toll)));

    public MethodReference TollOfObjects { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.TollOfObjects)));

    public MethodReference Copy { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Copy)));

    public MethodReference Fit { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Fit)));

    public MethodReference Text { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Text)));

    public MethodReference HandedOut { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.HandedOut)));

    public MethodReference Charging { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Charging)));

    public MethodReference Leaving { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Leaving)));

    public MethodReference Back { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Back)));

    public MethodReference Payer { get; } = module.ImportReference(RuntimeMembers.Method(nameof(Meter.Payer)));

    /// <summary>A member of <see cref="Sizes"/>, for an element type when it has one.</summary>
    public MethodReference Size(string name, TypeReference? element = null)
    {
        if (!_sizes.TryGetValue(name, out var open)) _sizes.Add(name, open = module.ImportReference(RuntimeMembers.Size(name)));
        return element is null ? open : new GenericInstanceMethod(open) { GenericArguments = { element } };
    }
}
