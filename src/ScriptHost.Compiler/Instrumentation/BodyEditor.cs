using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// Collects what is to be inserted into a method body and lays the body out anew in one pass, with branches, exception regions and
/// sequence points moved to where they belong. In front of one instruction the order is: method start, filter, handler start, loop charges
/// from the outermost try block inwards, block charge, call.
/// </summary>
internal sealed class BodyEditor(MethodDefinition method)
{
    private readonly MethodBody _body = method.Body;
    private readonly Instruction[] _original = [.. method.Body.Instructions];
    private readonly Dictionary<Instruction, Insertions> _insertions = [];
    private readonly List<Instruction> _methodStart = [];
    private readonly HashSet<ExceptionHandler> _filtered = [];

    /// <summary>At the very start of the method, outside of every try block.</summary>
    public void AtMethodStart(List<Instruction> code) => _methodStart.AddRange(code);

    /// <summary>In front of the first instruction of a block, on every way to it.</summary>
    public void AtBlockStart(Instruction first, List<Instruction> code) => At(first).Block.AddRange(code);

    /// <summary>As the first thing of a handler or filter, with the exception still on the stack.</summary>
    public void AtHandlerStart(Instruction start, List<Instruction> code) => At(start).Handler.AddRange(code);

    /// <summary>Makes a catch a filter; the code finds the exception on the stack and ends with 'endfilter'.</summary>
    public void AsFilter(ExceptionHandler handler, List<Instruction> filter)
    {
        At(handler.HandlerStart).Filter.AddRange(filter);
        _filtered.Add(handler);
    }

    /// <summary>Directly before an instruction and its prefixes, on every way to it.</summary>
    public void Before(Instruction instruction, List<Instruction> code)
    {
        while (instruction.Previous is { OpCode.OpCodeType: OpCodeType.Prefix } prefix) instruction = prefix;
        At(instruction).Call.AddRange(code);
    }

    public void After(Instruction instruction, List<Instruction> code) => At(instruction).After.AddRange(code);

    /// <summary>
    /// At the target of backward branches. When try blocks start there too, a branch from outside of them is charged outside: a charge
    /// that throws inside would be caught by the loop's own handler, again and again.
    /// </summary>
    public void AtLoopHead(Instruction head, IEnumerable<Instruction> sources, Func<List<Instruction>> charge)
    {
        var insertions = At(head);
        foreach (var bySlot in sources.GroupBy(s => TryBlocksAt(head).Count(r => Contains(r, s))))
        {
            var code = charge();
            insertions.Loops.Add(bySlot.Key, code);
            foreach (var source in bySlot) insertions.BackwardTargets.Add(source, code[0]);
        }
    }

    public void Apply()
    {
        var targets = _original.Where(i => i.Operand is Instruction or Instruction[]).ToDictionary(i => i, Retargeted);
        var regions = _body.ExceptionHandlers.ToDictionary(h => h, h => (
            TryStart: TryLabel(h),
            TryEnd: EndLabel(h.TryEnd),
            Filter: _filtered.Contains(h) ? EndLabel(h.HandlerStart) : EndLabel(h.FilterStart),
            Start: HandlerLabel(h.HandlerStart),
            End: EndLabel(h.HandlerEnd)));
        MoveSequencePoints();

        foreach (var (instruction, target) in targets) instruction.Operand = target;
        foreach (var (handler, labels) in regions)
        {
            handler.TryStart = labels.TryStart;
            handler.TryEnd = labels.TryEnd;
            handler.FilterStart = labels.Filter;
            handler.HandlerStart = labels.Start;
            handler.HandlerEnd = labels.End;
            if (!_filtered.Contains(handler)) continue;
            handler.HandlerType = ExceptionHandlerType.Filter;
            handler.CatchType = null;
        }
        var code = _body.Instructions;
        code.Clear();
        foreach (var instruction in _methodStart) code.Add(instruction);
        foreach (var instruction in _original)
        {
            var inserted = _insertions.GetValueOrDefault(instruction);
            foreach (var before in inserted?.BeforeAll() ?? []) code.Add(before);
            code.Add(instruction);
            foreach (var after in inserted?.After ?? []) code.Add(after);
        }
    }

    private Insertions At(Instruction instruction)
    {
        if (!_insertions.TryGetValue(instruction, out var found)) _insertions.Add(instruction, found = new Insertions());
        return found;
    }

    /// <summary>The distinct try blocks that start at an instruction, the outermost first.</summary>
    private List<(Instruction Start, Instruction End)> TryBlocksAt(Instruction start) =>
        [.. _body.ExceptionHandlers.Where(h => h.TryStart == start).Select(h => (h.TryStart, h.TryEnd)).Distinct().OrderByDescending(r => r.TryEnd.Offset)];

    private static bool Contains((Instruction Start, Instruction End) region, Instruction instruction) =>
        instruction.Offset >= region.Start.Offset && instruction.Offset < region.End.Offset;

    private object Retargeted(Instruction source) => source.Operand switch
    {
        Instruction target => BranchLabel(source, target),
        Instruction[] many => many.Select(t => BranchLabel(source, t)).ToArray(),
        _ => source.Operand,
    };

    private Instruction BranchLabel(Instruction source, Instruction target) =>
        !_insertions.TryGetValue(target, out var inserted) ? target
        : inserted.BackwardTargets.TryGetValue(source, out var charge) ? charge
        : inserted.FirstOnEveryWay() ?? target;

    private Instruction HandlerLabel(Instruction start) => _insertions.GetValueOrDefault(start)?.FirstInHandler() ?? start;

    private Instruction TryLabel(ExceptionHandler handler)
    {
        if (!_insertions.TryGetValue(handler.TryStart, out var inserted)) return handler.TryStart;
        var nesting = 1 + TryBlocksAt(handler.TryStart).IndexOf((handler.TryStart, handler.TryEnd));
        return inserted.FirstInsideTry(nesting) ?? handler.TryStart;
    }

    /// <summary>Where the region before ends: in front of all that was inserted.</summary>
    private Instruction? EndLabel(Instruction? end) => end is null ? null : _insertions.GetValueOrDefault(end)?.BeforeAll().FirstOrDefault() ?? end;

    private void MoveSequencePoints()
    {
        var points = method.DebugInformation.SequencePoints;
        var byOffset = _original.ToDictionary(i => i.Offset);
        for (var i = 0; i < points.Count; i++)
        {
            var instruction = byOffset[points[i].Offset];
            if (_insertions.GetValueOrDefault(instruction)?.FirstOnEveryWay() is { } label) points[i] = Copy(points[i], label);
        }
        if (_methodStart.Count > 0 && points.FirstOrDefault(p => !p.IsHidden) is { } first) points.Insert(0, Copy(first, _methodStart[0]));
    }

    private static SequencePoint Copy(SequencePoint point, Instruction at) => new(at, point.Document)
    {
        StartLine = point.StartLine,
        StartColumn = point.StartColumn,
        EndLine = point.EndLine,
        EndColumn = point.EndColumn,
    };

    /// <summary>What goes around one instruction.</summary>
    private sealed class Insertions
    {
        /// <summary>The filter of the handler that starts here.</summary>
        public List<Instruction> Filter { get; } = [];

        public List<Instruction> Handler { get; } = [];

        /// <summary>By the number of try blocks, of those that start here, that the charge stands inside of.</summary>
        public SortedDictionary<int, List<Instruction>> Loops { get; } = [];

        public Dictionary<Instruction, Instruction> BackwardTargets { get; } = [];

        public List<Instruction> Block { get; } = [];

        public List<Instruction> Call { get; } = [];

        public List<Instruction> After { get; } = [];

        public IEnumerable<Instruction> BeforeAll() => Filter.Concat(Handler).Concat(OnEveryWay());

        public Instruction? FirstInHandler() => Handler.Concat(OnEveryWay()).FirstOrDefault();

        public Instruction? FirstOnEveryWay() => OnEveryWay().FirstOrDefault();

        public Instruction? FirstInsideTry(int nesting) => Loops.Where(l => l.Key >= nesting).SelectMany(l => l.Value).Concat(Block).Concat(Call).FirstOrDefault();

        private IEnumerable<Instruction> OnEveryWay() => Loops.Values.SelectMany(c => c).Concat(Block).Concat(Call);
    }
}
