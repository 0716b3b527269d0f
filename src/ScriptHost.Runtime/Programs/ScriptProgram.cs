using System.Reflection;
using System.Runtime.CompilerServices;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Inputs;
using ScriptHost.Runtime.Inspection;
using ScriptHost.Runtime.Metering;

namespace ScriptHost.Runtime;

/// <summary>An image that is loaded into this process. Immutable; callable from any thread, on which it runs. Its top-level values are made once, when it is loaded.</summary>
public sealed class ScriptProgram<TInput, TOutput> : DecisionProgram<TInput, TOutput>, IDisposable
    where TInput : class
    where TOutput : class
{
    /// <summary>What top-level values may spend together: a decision's fuel and memory, and at least ten times the default budget's.</summary>
    private const int InitShare = 10;

    private readonly DecisionContract<TInput, TOutput> _contract;
    private readonly ScriptLoadContext _context;
    private readonly Assembly _assembly;
    private readonly ScriptEntry<TInput, TOutput> _entry;
    private readonly ValueFreezer<TInput> _inputs = ValueFreezer<TInput>.Inputs;
    private readonly ValueFreezer<TOutput>? _outputs = ValueFreezer<TOutput>.Outputs is { IsNeedless: false } needed ? needed : null;
    private readonly Budget _budget;
    private readonly int _frameBytes;

    private ScriptProgram(ScriptImage image, DecisionContract<TInput, TOutput> contract, ScriptLoadContext context, Assembly assembly, ScriptEntry<TInput, TOutput> entry) : base(image)
    {
        _contract = contract;
        _context = context;
        _assembly = assembly;
        _entry = entry;
        _budget = image.Facts.Budget;
        _frameBytes = image.Facts.FrameBytes;
    }

    /// <summary>Inspects and loads an image and makes its top-level values.</summary>
    /// <exception cref="ImageException">The image does not fit this contract or allow-list, or the inspector refuses it.</exception>
    /// <exception cref="ProgramException">A top-level value fails or does not end.</exception>
    public static ScriptProgram<TInput, TOutput> Load(ScriptImage image, LoadedContract contract, LoadMode mode)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(contract);
        if (contract.Contract is not DecisionContract<TInput, TOutput> typed)
            throw new ArgumentException($"The contract '{contract.Id}' decides {contract.Contract.OutputType.Name} from {contract.Contract.InputType.Name}, not {typeof(TOutput).Name} from {typeof(TInput).Name}.", nameof(contract));
        ImageCheck.Run(image, contract);

        var context = new ScriptLoadContext($"{image.Facts.Point} {image.Seal[..8]}", typed.GetType().Assembly, contract.Companion?.Assembly, mode);
        try
        {
            var assembly = context.Load(image.Assembly, image.Symbols);
            var script = assembly.GetType(image.Facts.ScriptType) ?? throw new ImageException($"The image of '{image.Facts.Point}' has no type '{image.Facts.ScriptType}'. Deploy the bundle again.");
            var instance = Initialize(script, image.Facts, assembly);
            var run = script.GetMethod("<Run>") ?? throw new ImageException($"The image of '{image.Facts.Point}' has no entry. Deploy the bundle again.");
            return new ScriptProgram<TInput, TOutput>(image, typed, context, assembly, run.CreateDelegate<ScriptEntry<TInput, TOutput>>(instance));
        }
        catch when (mode == LoadMode.Trial)
        {
            context.Unload();
            throw;
        }
    }

    public override Decision<TOutput> Decide(TInput input, int version) => Run(_inputs.Frozen(input), version, fallBack: true, counts: false);

    public override ValueTask<Decision<TOutput>> DecideAsync(TInput input, int version, CancellationToken cancellationToken) => new(Run(_inputs.Frozen(input), version, fallBack: true, counts: true));

    public override Decision<TOutput> Run(TInput input) => Run(_inputs.Frozen(input), version: 0, fallBack: false, counts: true);

    /// <summary>Runs code that the script handed out when it was loaded, such as a test, on this thread and under a budget of its own.</summary>
    /// <param name="again">Called before a run that has to be repeated.</param>
    internal (Stop? Stop, Usage Usage) Call(Action body, Budget budget, Action again)
    {
        var culture = InvariantText.Pin();
        var meter = Meter.Begin(budget, _frameBytes, counts: true);
        Exception? error = null;
        try
        {
            body();
        }
#pragma warning disable CA1031 // the boundary to code of others: whatever it throws becomes the stop
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e;
        }
        meter.End();
        InvariantText.Restore(culture);
        if (meter.WasDisturbed)
        {
            again();
            return Call(body, budget, again);
        }
        return (meter.Reason != StopReason.None || error is not null ? StopOf(meter, error) : null, meter.Usage);
    }

    // Not inlined: there the decision would be written in parts and copied whole, and the processor waits for that.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Decision<TOutput> Run(TInput input, int version, bool fallBack, bool counts)
    {
        var culture = InvariantText.Pin();
        var meter = Meter.Begin(_budget, _frameBytes, counts);
        var output = Enter(input, meter, out var error);
        meter.End();
        var usage = meter.Usage;
        InvariantText.Restore(culture);
        // The deadline watch may hit a run that began just after a late one ended. Scripts are pure: do it again.
        if (meter.WasDisturbed) return Run(input, version, fallBack, counts);
        var stop = meter.Reason == StopReason.None && output is not null ? Fault(output) : StopOf(meter, error);
        return stop is null ? new Decision<TOutput>(output, null, usage, version) : Stopped(stop, usage, input, version, fallBack);
    }

    // Apart from the rest: a try block keeps the values around it in memory instead of registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TOutput? Enter(TInput input, Meter meter, out Exception? error)
    {
        error = null;
        try
        {
            var output = _entry(input, meter, _budget.Depth - 1);
            return _outputs is null || output is null ? output : _outputs.Frozen(output); // a query runs now, under the budget, or never
        }
#pragma warning disable CA1031 // the boundary to code of others: whatever it throws becomes the decision's stop
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e;
            return null;
        }
    }

    private Decision<TOutput> Stopped(Stop stop, Usage usage, TInput input, int version, bool fallBack) =>
        fallBack ? Fallback.Decide(_contract, input, stop, usage, version) : new Decision<TOutput>(null, stop, usage, version);

    /// <summary>Lets go of the program; a <see cref="LoadMode.Trial"/> one unloads when its last call has returned.</summary>
    public void Dispose()
    {
        if (_context.IsCollectible) _context.Unload();
    }

    private Stop StopOf(Meter meter, Exception? error) =>
        meter.Reason != StopReason.None ? StopText.OfBudget(meter, Image.Facts, _assembly)
        : error is not null ? StopText.OfError(error, _assembly)
        : new Stop(StopReason.InvalidOutput, "returned null");

    private Stop? Fault(TOutput output)
    {
        try
        {
            return _contract.Fault(output) is { } fault ? new Stop(StopReason.InvalidOutput, $"returned an output that '{_contract.Id}' refuses: {fault}") : null;
        }
#pragma warning disable CA1031 // a contract that throws refuses; its text is the engineer's, not the script's
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Stop(StopReason.InvalidOutput, $"the contract '{_contract.Id}' could not check the output: {e.GetType().Name}");
        }
    }

    private static object Initialize(Type script, ImageFacts facts, Assembly assembly)
    {
        var budget = facts.Budget;
        var factory = script.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) ?? throw new ImageException("The image has no factory. Deploy the bundle again.");
        var make = factory.CreateDelegate<Func<object?[], Task<object>>>();
        var initBudget = new Budget(Math.Max(budget.Fuel, Budget.Default.Fuel * InitShare), Math.Max(budget.AllocationBytes, Budget.Default.AllocationBytes * InitShare), budget.Depth, TimeSpan.FromSeconds(10));
        var submissions = new object?[2];
        Exception? error = null;
        var culture = InvariantText.Pin();
        var meter = Meter.Begin(initBudget, facts.FrameBytes, counts: true);
        try
        {
            make(submissions).GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // the boundary to code of others
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e;
        }
        meter.End();
        InvariantText.Restore(culture);
        if (meter.Reason != StopReason.None)
        {
            var stop = StopText.OfBudget(meter, facts, assembly);
            throw new ProgramException($"The top-level values {stop.Message}.", stop);
        }
        if (error is not null)
        {
            var stop = StopText.OfError(error, assembly);
            throw new ProgramException($"A top-level value {stop.Message}. A value that fails would fail for every decision.", stop);
        }
        return submissions[1] ?? throw new ProgramException("The script made no instance of itself.");
    }
}
