using System.Collections.Immutable;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using ScriptHost.Runtime;
using ScriptHost.Runtime.Inspection;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Writes the meter into an inspected script assembly: fuel at method entries and loop heads, depth, allocation checks, shims.
/// The model: entering a method pays for every instruction in it once, and each time a loop goes round pays for the loop once; so
/// whatever the control flow does, no instruction runs that was not paid for.
/// </summary>
internal static class Instrumenter
{
    public const string EntryName = "<Run>";

    /// <summary>Fuel depends on this: it is part of the compiler stamp.</summary>
    public const int Version = 3;

    /// <param name="jumps">Whether the script's text jumps (goto, continue); without, every loop has one label only.</param>
    /// <param name="profiled">Whether the code also tells a <see cref="FuelProfile"/> which line spends what. It spends the same.</param>
    public static Instrumented Instrument(ReadOnlySpan<byte> assembly, ReadOnlySpan<byte> symbols, string scriptType, string entryPoint, AllowList list, bool jumps, bool profiled)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(assembly.ToArray()), new ReaderParameters
        {
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            SymbolStream = new MemoryStream(symbols.ToArray()),
            ReadingMode = ReadingMode.Immediate,
        });
        var script = module.GetType(scriptType);
        var sizes = new TypeSizes(module);
        if (sizes.Findings().DistinctBy(f => f.Message).ToImmutableArray() is { IsEmpty: false } tooLarge) return new Instrumented([], [], 0, [], tooLarge);
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody)) method.Body.SimplifyMacros();
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => jumps && m.HasBody)) EmptyLoops.Settle(method);

        new Thunks(module, script).Write();
        new Nestings(module).Write();
        var shimmed = new Shims(module, list).Redirect();
        var meter = new MeterMembers(module);
        var graph = new CallGraph(module, script, list, shimmed);
        var metered = graph.Methods.Where(m => m.Payment is Payment.Direct or Payment.Threaded).ToList();
        var (largest, frameBytes) = new FrameSize(graph, sizes).Largest();
        if (frameBytes > FrameSize.Most)
            return new Instrumented([], [], 0, [], [new Finding(largest.Definition.Name, $"this method and what it calls may take {frameBytes:N0} bytes of stack, of which a call may take {FrameSize.Most:N0}; split it", largest.Definition.MetadataToken.ToInt32())]);
        foreach (var method in metered.Where(m => m.Payment == Payment.Direct)) AddParameters(method.Definition, meter, module, withFuel: true);
        var sites = new Sites();
        var profile = profiled ? new ProfileWriter(graph, meter, sites) : null;
        foreach (var rewriter in metered.Select(m => new MethodRewriter(m, graph, meter, sites, profile)).ToList()) rewriter.Rewrite();
        AddEntry(script, graph.Methods.Single(m => m.Definition.DeclaringType == script && m.Definition.Name == entryPoint), meter, sites, profile);

        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody)) method.Body.OptimizeMacros();
        var (code, lines) = Write(module);
        return new Instrumented(code, lines, frameBytes, sites.All, []) { Plan = profile?.Plan };
    }

    private static void AddParameters(MethodDefinition method, MeterMembers meter, ModuleDefinition module, bool withFuel)
    {
        method.Parameters.Add(new ParameterDefinition("meter", ParameterAttributes.None, meter.Type));
        if (withFuel) method.Parameters.Add(new ParameterDefinition("fuel", ParameterAttributes.None, module.TypeSystem.Int64));
        method.Parameters.Add(new ParameterDefinition("depth", ParameterAttributes.None, module.TypeSystem.Int32));
    }

    /// <summary>
    /// One shape for the host to call, however the entry point itself is paid: <c>TOutput &lt;Run&gt;(TInput, Meter, int depth)</c>.
    /// The host is the caller, so the caller's share is charged here.
    /// </summary>
    private static void AddEntry(TypeDefinition script, ScriptMethod entry, MeterMembers meter, Sites sites, ProfileWriter? profile)
    {
        var definition = entry.Definition;
        var run = new MethodDefinition(EntryName, MethodAttributes.Public | MethodAttributes.HideBySig, definition.ReturnType);
        run.Parameters.Add(new ParameterDefinition("input", ParameterAttributes.None, definition.Parameters[0].ParameterType));
        AddParameters(run, meter, script.Module, withFuel: false);
        script.Methods.Add(run);

        var fuel = new VariableDefinition(script.Module.TypeSystem.Int64);
        run.Body.Variables.Add(fuel);
        run.Body.InitLocals = true;
        List<Instruction> charge = [.. profile?.Entering(entry, LoadMeter) ?? [], .. ChargeCode.Of(Prices.Call + entry.CallerPays, meter, fuel, LoadMeter, polls: true, fuelIsLoaded: false, sites.Of(definition, null))];
        foreach (var instruction in charge) run.Body.Instructions.Add(instruction);
        var il = run.Body.GetILProcessor();
        if (!definition.IsStatic) il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        if (entry.Payment == Payment.Direct)
        {
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Ldloc, fuel);
            il.Emit(OpCodes.Ldarg_3);
        }
        il.Emit(OpCodes.Call, definition);
        foreach (var instruction in profile?.Returning(definition, LoadMeter) ?? []) run.Body.Instructions.Add(instruction);
        il.Emit(OpCodes.Ret);
        // Where the JIT inlines the entry point, its frame is this one: it stands for the entry point's first line.
        if (definition.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden) is { } first)
            run.DebugInformation.SequencePoints.Add(new SequencePoint(run.Body.Instructions[0], first.Document) { StartLine = first.StartLine, StartColumn = first.StartColumn, EndLine = first.EndLine, EndColumn = first.EndColumn });

        static void LoadMeter(List<Instruction> code) => code.Add(Instruction.Create(OpCodes.Ldarg_2));
    }

    private static (ImmutableArray<byte>, ImmutableArray<byte>) Write(ModuleDefinition module)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        module.Write(assembly, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider(), SymbolStream = symbols, DeterministicMvid = true, Timestamp = 0 });
        return ([.. assembly.ToArray()], [.. symbols.ToArray()]);
    }
}

/// <summary>A script assembly with the meter in it.</summary>
/// <param name="FrameBytes">The most stack one call takes.</param>
/// <param name="Sites">The places that charge, by number.</param>
/// <param name="Findings">Why there is no such assembly: something in it is too large to be metered.</param>
internal sealed record Instrumented(ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols, int FrameBytes, ImmutableArray<string> Sites, ImmutableArray<Finding> Findings)
{
    /// <summary>Of code that was asked to be profiled; null for all other.</summary>
    public FuelPlan? Plan { get; init; }
}
