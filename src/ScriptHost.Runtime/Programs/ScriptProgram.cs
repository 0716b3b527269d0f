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

    private static readonly Stop NoOutput = new(StopReason.InvalidOutput, "returned null");

    private readonly DecisionContract<TInput, TOutput> _contract;
    private readonly ScriptLoadContext _context;
    private readonly Assembly _assembly;
    private readonly ScriptEntry<TInput, TOutput> _entry;
    private readonly ValueFreezer<TInput> _inputs = ValueFreezer<TInput>.Inputs;
    private readonly ValueFreezer<TOutput>? _outputs = ValueFreezer<TOutput>.Outputs is { IsNeedless: false } needed ? needed : null;
    private readonly RunLimits _limits;

    private ScriptProgram(ScriptImage image, DecisionContract<TInput, TOutput> contract, ScriptLoadContext context, Assembly assembly, ScriptEntry<TInput, TOutput> entry) : base(image)
    {
        _contract = contract;
        _context = context;
        _assembly = assembly;
        _entry = entry;
        _limits = new RunLimits(image.Facts.Budget, image.Facts.FrameBytes);
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

    public override Decision<TOutput> Decide(TInput input, int version) => Run(input, version, fallBack: true, counts: false);

    public override ValueTask<Decision<TOutput>> DecideAsync(TInput input, int version, CancellationToken cancellationToken) => new(Run(input, version, fallBack: true, counts: true));

    public override Decision<TOutput> Run(TInput input) => Run(input, version: 0, fallBack: false, counts: true);

    /// <summary>Runs code that the script handed out when it was loaded, such as a test, on this thread and under a budget of its own.</summary>
    /// <param name="again">Called before a run that has to be repeated.</param>
    internal (Stop? Stop, Usage Usage) Call(Action body, Budget budget, Action again)
    {
        var culture = InvariantText.Pin();
        var meter = Meter.Begin(new RunLimits(budget, _limits.FrameBytes), counts: true);
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
        var stop = meter.Reason != StopReason.None ? StopText.OfBudget(meter, Image.Facts, _assembly) : error is not null ? StopText.OfError(error, _assembly) : null;
        return (stop, meter.Usage);
    }

    // One frame and one try block for the whole of a decision: small decisions cost little more than their host. What is rare stands apart.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Decision<TOutput> Run(TInput input, int version, bool fallBack, bool counts)
    {
        var frozen = _inputs.Frozen(input);
        var culture = InvariantText.Pin();
        var meter = Meter.Begin(_limits, counts);
        TOutput? output = null;
        Stop? stop;
        try
        {
            output = Output(frozen, meter);
            stop = !meter.Settle() ? StopText.OfBudget(meter, Image.Facts, _assembly) : output is null ? NoOutput : _contract.Fault(output) is { } fault ? Refused(fault) : null;
        }
#pragma warning disable CA1031 // the boundary to code of others: whatever it throws becomes the decision's stop
        catch (Exception e)
#pragma warning restore CA1031
        {
            stop = output is null ? StopOf(meter, e) : Unchecked(e);
        }
        meter.Release();
        InvariantText.Restore(culture);
        return stop is null ? new Decision<TOutput>(output, null, meter.Usage, version) : Stopped(stop, meter, input, version, fallBack, counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TOutput? Output(TInput input, Meter meter)
    {
        var output = _entry(input, meter, _limits.Depth - 1);
        return _outputs is null || output is null ? output : _outputs.Frozen(output); // a query runs now, under the budget, or never
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Decision<TOutput> Stopped(Stop stop, Meter meter, TInput input, int version, bool fallBack, bool counts) =>
        meter.WasDisturbed ? Run(input, version, fallBack, counts) // the deadline watch may hit a run that began just after a late one ended; scripts are pure: do it again
        : fallBack ? Fallback.Decide(_contract, input, stop, meter.Usage, version)
        : new Decision<TOutput>(null, stop, meter.Usage, version);

    private Stop StopOf(Meter meter, Exception error)
    {
        meter.Settle();
        return meter.Reason != StopReason.None ? StopText.OfBudget(meter, Image.Facts, _assembly) : StopText.OfError(error, _assembly);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Stop Refused(string fault) => new(StopReason.InvalidOutput, $"returned an output that '{_contract.Id}' refuses: {fault}");

    /// <summary>A contract that throws refuses; its text is the engineer's, not the script's.</summary>
    private Stop Unchecked(Exception error) => new(StopReason.InvalidOutput, $"the contract '{_contract.Id}' could not check the output: {error.GetType().Name}");

    /// <summary>Lets go of the program; a <see cref="LoadMode.Trial"/> one unloads when its last call has returned.</summary>
    public void Dispose()
    {
        if (_context.IsCollectible) _context.Unload();
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
        var meter = Meter.Begin(new RunLimits(initBudget, facts.FrameBytes), counts: true);
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
