using System.Buffers.Binary;
using ScriptHost.Contracts;
using ScriptHost.Runtime.Json;

namespace ScriptHost.Runtime.Isolation.Runs;

/// <summary>An image that runs in the workers of its decision point. Immutable; callable from any thread.</summary>
internal sealed class WorkerProgram<TInput, TOutput> : DecisionProgram<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private static readonly Stop NoWorker = new(StopReason.WorkerLost, "waited 30 s for a worker process and found none free");

    private readonly DecisionContract<TInput, TOutput> _contract;
    private readonly ContractJson<TInput, TOutput> _json;
    private readonly RunPool _pool;
    private readonly PooledImage _image;

    /// <param name="image">Loaded by <paramref name="pool"/>.</param>
    public WorkerProgram(PooledImage image, RunPool pool, DecisionContract<TInput, TOutput> contract, ContractJson<TInput, TOutput> json) : base(image.Image)
    {
        _image = image;
        _pool = pool;
        _contract = contract;
        _json = json;
    }

    public override Stop? Trouble => _image.IsQuarantined ? PooledImage.Quarantine : null;

    public override Decision<TOutput> Decide(TInput input, int version) => Decide(Ask(input), input, version);

    public override Decision<TOutput> Run(TInput input)
    {
        var (output, stop, usage) = Ask(input);
        return new Decision<TOutput>(output, stop, usage, 0);
    }

    public override async ValueTask<Decision<TOutput>> DecideAsync(TInput input, int version, CancellationToken cancellationToken)
    {
        var losses = new RunLosses();
        while (!_image.IsQuarantined)
        {
            var worker = _pool.TryTake() ?? await _pool.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (worker is null) return Decide(RunAnswer<TOutput>.Of(NoWorker), input, version);
            if (TryAsk(worker, ref losses, input) is { } answer) return Decide(answer, input, version);
        }
        return Decide(RunAnswer<TOutput>.Of(PooledImage.Quarantine), input, version);
    }

    private RunAnswer<TOutput> Ask(TInput input)
    {
        var losses = new RunLosses();
        while (!_image.IsQuarantined)
        {
            if ((_pool.TryTake() ?? _pool.Wait()) is not { } worker) return RunAnswer<TOutput>.Of(NoWorker);
            if (TryAsk(worker, ref losses, input) is { } answer) return answer;
        }
        return RunAnswer<TOutput>.Of(PooledImage.Quarantine);
    }

    /// <summary>One run in one worker; null when the worker was lost and the run is to be repeated in another.</summary>
    private RunAnswer<TOutput>? TryAsk(PooledWorker worker, ref RunLosses losses, TInput input)
    {
        _pool.Runs(_image);
        var question = JsonBuffer.Take();
        try
        {
            Write(question, input);
            worker.Load(_image, warm: false);
            var answer = RunAnswer<TOutput>.Read(worker.Decide(question.Written.Span, _image.Limit), _json);
            _pool.Return(worker);
            return answer;
        }
        catch (WorkerLostException e)
        {
            var stop = losses.Add(e.Loss);
            _pool.Lose(worker, e.Loss, stop is not null && _image.Blame(losses.Count) ? _image : null);
            return stop is null ? null : RunAnswer<TOutput>.Of(stop);
        }
        catch
        {
            _pool.Return(worker); // an input that JSON cannot carry: the caller's fault, and the worker has not heard of it
            throw;
        }
        finally
        {
            question.Return();
        }
    }

    private void Write(JsonBuffer question, TInput input)
    {
        Span<byte> head = stackalloc byte[RunFrames.DecideHead];
        head[0] = RunFrames.Decide;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], _image.Number);
        question.Add(head);
        _json.WriteInput(question.Json, input);
        question.Json.Flush();
    }

    private Decision<TOutput> Decide(in RunAnswer<TOutput> answer, TInput input, int version) =>
        answer.Stop is { } stop ? Fallback.Decide(_contract, input, stop, answer.Usage, version) : new Decision<TOutput>(answer.Output, null, answer.Usage, version);
}
