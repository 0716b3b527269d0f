using System.Collections.Immutable;
using ScriptHost.Compiler.Copies;
using ScriptHost.Testing;

namespace ScriptHost.Verification.Explaining;

/// <summary>Makes steps of what a traced copy tells. A step collects values also after the functions it called came back.</summary>
internal sealed class TraceLog(ImmutableArray<TracePlace> places) : ITraceLog
{
    private const int MostSteps = 2_000;
    private const int LastSteps = 100;
    private const int MostValues = 60;

    private readonly List<Frame> _frames = [];
    private readonly List<Step> _first = [];
    private readonly Queue<Step> _last = [];

    // A function that is one expression has no statement: what it gives back stands for it.
    private readonly ImmutableDictionary<int, string> _bodies = places.Where(p => p.Kind == TraceKind.Result && p.Statement == p.Function).DistinctBy(p => p.Function).ToImmutableDictionary(p => p.Function, p => p.Text);

    /// <summary>Steps that are not kept, between the first ones and the last ones.</summary>
    public int Omitted { get; private set; }

    public ImmutableArray<TraceStep> Steps => [.. _first.Concat(_last).Where(s => s.Values.Count > 0 || s.IsStatement).Select(s => s.ToStep(places))];

    public void Enter(int place) => _frames.Add(new Frame(place));

    public void Line(int place)
    {
        var at = places[place];
        var frame = FrameOf(at.Function);
        if (at.Kind == TraceKind.Statement) Open(frame, place);
        else Add(frame, at, null);
    }

    public void Value(int place, object? value)
    {
        var at = places[place];
        Add(FrameOf(at.Function), at, at.IsSensitive ? ValueText.Hidden : ValueText.Of(value));
    }

    public void Leave(int place, object? value)
    {
        Value(place, value);
        _frames.RemoveAt(_frames.Count - 1); // the one that the value was added to
    }

    private void Add(Frame frame, TracePlace at, string? value)
    {
        if (frame.Step is not { } step || step.Statement != at.Statement) step = Open(frame, at.Statement);
        var told = new TracedValue(at.Kind, at.Text, value);
        if (step.Values.Count < MostValues && !step.Values.Contains(told)) step.Values.Add(told);
    }

    private Step Open(Frame frame, int statement)
    {
        var at = places[statement];
        var isStatement = at.Kind == TraceKind.Statement;
        var step = frame.Step = new Step(statement, at, isStatement ? at.Text : _bodies.GetValueOrDefault(statement, at.Text), _frames.Count - 1, isStatement);
        if (_first.Count < MostSteps)
        {
            _first.Add(step);
            return step;
        }
        _last.Enqueue(step);
        if (_last.Count > LastSteps)
        {
            _last.Dequeue();
            Omitted++;
        }
        return step;
    }

    /// <summary>The innermost call of a function. Calls inside it that told nothing of their end have ended.</summary>
    private Frame FrameOf(int function)
    {
        var index = _frames.FindLastIndex(f => f.Function == function);
        if (index < 0)
        {
            Enter(function);
            return _frames[^1];
        }
        _frames.RemoveRange(index + 1, _frames.Count - index - 1);
        return _frames[index];
    }

    private sealed class Frame(int function)
    {
        public int Function { get; } = function;

        public Step? Step { get; set; }
    }

    private sealed class Step(int statement, TracePlace at, string source, int depth, bool isStatement)
    {
        public int Statement { get; } = statement;

        public bool IsStatement { get; } = isStatement;

        public List<TracedValue> Values { get; } = [];

        public TraceStep ToStep(ImmutableArray<TracePlace> places) => new(at.Path, at.Line, places[at.Function].Text, depth, source, [.. Values]);
    }
}
