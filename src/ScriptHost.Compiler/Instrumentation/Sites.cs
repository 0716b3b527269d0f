using System.Collections.Immutable;
using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler.Instrumentation;

/// <summary>The places of a script that charge: function, file and line, by number.</summary>
internal sealed class Sites
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public ImmutableArray<string> All => [.. _numbers.OrderBy(n => n.Value).Select(n => n.Key)];

    /// <summary>The number of an instruction's place; the statement at or before it tells the line. Null for the start of the method.</summary>
    public int Of(MethodDefinition method, Instruction? instruction)
    {
        var points = method.DebugInformation.SequencePoints.Where(p => !p.IsHidden);
        var point = (instruction is null ? null : points.LastOrDefault(p => p.Offset <= instruction.Offset)) ?? points.FirstOrDefault();
        var line = point is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{point.Document.Url}:{point.StartLine}");
        var site = $"{Name(method)}|{line}";
        if (!_numbers.TryGetValue(site, out var number)) _numbers.Add(site, number = _numbers.Count);
        return number;
    }

    /// <summary>Iterators and closures are types of their own, named after the function they come from.</summary>
    private static string Name(MethodDefinition method) =>
        method.Name == "MoveNext" && method.DeclaringType.Name.StartsWith('<') ? ScriptNames.Readable(method.DeclaringType.Name) : ScriptNames.Readable(method.Name);
}
