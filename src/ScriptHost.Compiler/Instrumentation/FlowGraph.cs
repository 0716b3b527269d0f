using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>
/// The control flow of one method body: stack heights, basic blocks, dominators and loops. A loop here is the range of instructions
/// from the target of a backward branch to the last branch to it, finally blocks on its way included; every cycle, however written,
/// passes such a target.
/// </summary>
internal sealed class FlowGraph
{
    private const int Unreached = -1;

    private readonly Dictionary<Instruction, int> _index = [];
    private readonly int[] _stack;
    private readonly int[] _block;
    private readonly List<int> _blockStarts = [];
    private readonly List<List<int>> _predecessors = [];
    private readonly Dictionary<int, int> _rank = []; // of reached blocks, in reverse postorder

    public FlowGraph(MethodDefinition method)
    {
        Instructions = [.. method.Body.Instructions];
        for (var i = 0; i < Instructions.Length; i++) _index[Instructions[i]] = i;
        Loops = FindLoops(method);
        _stack = StackHeights(method);
        _block = Blocks(method);
        Dominators = FindDominators();
    }

    public Instruction[] Instructions { get; }

    /// <summary>Ordered by head.</summary>
    public List<Loop> Loops { get; }

    /// <summary>The immediate dominator of each block; block 0 is the entry and its own.</summary>
    private int[] Dominators { get; }

    public int IndexOf(Instruction instruction) => _index[instruction];

    /// <summary>Values on the evaluation stack before an instruction.</summary>
    public int StackBefore(Instruction instruction) => Math.Max(0, _stack[_index[instruction]]);

    public bool InLoop(int index) => Loops.Any(l => l.Contains(index));

    public static IEnumerable<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    /// <summary>
    /// The start of the latest block that every path from the entry to any of <paramref name="sites"/> passes, outside of loops and
    /// with nothing on the stack; the first instruction when there is no better one.
    /// </summary>
    public Instruction CommonDominator(IReadOnlyCollection<Instruction> sites)
    {
        if (sites.Count == 0) return Instructions[0];
        var common = sites.Select(s => _block[_index[s]]).Aggregate(Nearest);
        while (common != 0 && (InLoop(_blockStarts[common]) || _stack[_blockStarts[common]] != 0)) common = Dominators[common];
        return Instructions[_blockStarts[common]];
    }

    /// <summary>True when every path from the entry to <paramref name="index"/> passes the block that starts at <paramref name="head"/>.</summary>
    public bool IsDominatedBy(int index, Instruction head)
    {
        var wanted = _block[_index[head]];
        for (var block = _block[index]; ; block = Dominators[block])
        {
            if (block == wanted) return true;
            if (block <= 0) return false;
        }
    }

    private List<Loop> FindLoops(MethodDefinition method)
    {
        var loops = new SortedDictionary<int, Loop>();
        for (var i = 0; i < Instructions.Length; i++)
        {
            foreach (var target in Targets(Instructions[i]))
            {
                var head = _index[target];
                if (head > i) continue;
                if (!loops.TryGetValue(head, out var loop)) loops.Add(head, loop = new Loop(head));
                loop.Last = Math.Max(loop.Last, LastOnTheWay(method, i, head));
                loop.Sources.Add(Instructions[i]);
            }
        }
        return [.. loops.Values];
    }

    /// <summary>Leaving a try block runs its finally block on the way, and that lies behind the branch.</summary>
    private int LastOnTheWay(MethodDefinition method, int branch, int target)
    {
        var last = branch;
        if (Instructions[branch].OpCode.Code is not (Code.Leave or Code.Leave_S)) return last;
        foreach (var handler in method.Body.ExceptionHandlers.Where(h => h.HandlerType == ExceptionHandlerType.Finally))
        {
            var (start, end) = (_index[handler.TryStart], _index[handler.TryEnd]);
            if (target <= start && start <= branch && branch < end) last = Math.Max(last, (handler.HandlerEnd is { } next ? _index[next] : Instructions.Length) - 1);
        }
        return last;
    }

    private int[] StackHeights(MethodDefinition method)
    {
        var heights = new int[Instructions.Length];
        Array.Fill(heights, Unreached);
        var work = new Stack<(int Index, int Height)>();
        work.Push((0, 0));
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            if (handler.FilterStart is { } filter) work.Push((_index[filter], 1));
            work.Push((_index[handler.HandlerStart], handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? 1 : 0));
        }
        while (work.TryPop(out var next))
        {
            var (i, height) = next;
            while (i < Instructions.Length && heights[i] == Unreached)
            {
                heights[i] = height;
                var instruction = Instructions[i];
                height += StackEffect.Of(instruction, method);
                if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch)
                    foreach (var target in Targets(instruction)) work.Push((_index[target], instruction.OpCode.Code is Code.Leave or Code.Leave_S ? 0 : height));
                if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw) break;
                i++;
            }
        }
        return heights;
    }

    private int[] Blocks(MethodDefinition method)
    {
        var starts = new SortedSet<int> { 0 };
        for (var i = 0; i < Instructions.Length; i++)
        {
            foreach (var target in Targets(Instructions[i])) starts.Add(_index[target]);
            if (Instructions[i].OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw && i + 1 < Instructions.Length) starts.Add(i + 1);
        }
        foreach (var handler in method.Body.ExceptionHandlers)
            foreach (var edge in new[] { handler.TryStart, handler.FilterStart, handler.HandlerStart })
                if (edge is not null) starts.Add(_index[edge]);
        _blockStarts.AddRange(starts);

        var block = new int[Instructions.Length];
        for (int i = 0, b = -1; i < Instructions.Length; i++) block[i] = starts.Contains(i) ? ++b : b;

        for (var b = 0; b < _blockStarts.Count; b++) _predecessors.Add([]);
        for (var i = 0; i < Instructions.Length; i++)
        {
            var flow = Instructions[i].OpCode.FlowControl;
            foreach (var target in Targets(Instructions[i])) _predecessors[block[_index[target]]].Add(block[i]);
            if (i + 1 < Instructions.Length && block[i + 1] != block[i] && flow is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw)) _predecessors[block[i + 1]].Add(block[i]);
        }
        // A handler may be entered from anywhere in its try block; the entry is the one place known to come before.
        foreach (var handler in method.Body.ExceptionHandlers) _predecessors[block[_index[handler.FilterStart ?? handler.HandlerStart]]].Add(0);
        foreach (var handler in method.Body.ExceptionHandlers.Where(h => h.FilterStart is not null)) _predecessors[block[_index[handler.HandlerStart]]].Add(0);
        return block;
    }

    /// <summary>Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).</summary>
    private int[] FindDominators()
    {
        var order = ReversePostorder();
        for (var i = 0; i < order.Count; i++) _rank[order[i]] = i;
        var dominators = new int[_blockStarts.Count];
        Array.Fill(dominators, Unreached);
        dominators[0] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var b in order.Skip(1))
            {
                var found = Unreached;
                foreach (var predecessor in _predecessors[b].Where(p => dominators[p] != Unreached))
                    found = found == Unreached ? predecessor : Nearest(found, predecessor, dominators);
                if (found == dominators[b]) continue;
                dominators[b] = found;
                changed = true;
            }
        }
        return dominators;
    }

    private List<int> ReversePostorder()
    {
        var successors = _blockStarts.Select(_ => new List<int>()).ToArray();
        for (var b = 0; b < _predecessors.Count; b++)
            foreach (var p in _predecessors[b]) successors[p].Add(b);
        var seen = new bool[successors.Length];
        var order = new List<int>();
        var path = new Stack<(int Block, int Next)>([(0, 0)]);
        seen[0] = true;
        while (path.TryPop(out var top))
        {
            var (block, next) = top;
            if (next == successors[block].Count)
            {
                order.Add(block);
                continue;
            }
            path.Push((block, next + 1));
            if (seen[successors[block][next]]) continue;
            seen[successors[block][next]] = true;
            path.Push((successors[block][next], 0));
        }
        order.Reverse();
        return order;
    }

    private int Nearest(int a, int b) => _rank.ContainsKey(a) && _rank.ContainsKey(b) ? Nearest(a, b, Dominators) : 0;

    private int Nearest(int a, int b, int[] dominators)
    {
        while (a != b)
        {
            while (_rank[a] > _rank[b]) a = dominators[a];
            while (_rank[b] > _rank[a]) b = dominators[b];
        }
        return a;
    }
}

/// <summary>The instructions from the target of backward branches to the last of these branches.</summary>
internal sealed class Loop(int head)
{
    public int Head { get; } = head;

    public int Last { get; set; }

    /// <summary>The backward branches.</summary>
    public List<Instruction> Sources { get; } = [];

    public bool Contains(int index) => Head <= index && index <= Last;
}
