using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.Verification;

/// <summary>
/// Finds where two runs of a script that should be equal go different ways: by stopping both after less and less fuel until they stop at
/// the same place.
/// </summary>
internal sealed class PartingSearch(IsolatedTrials trials, ScriptImage image, int sample, CancellationToken cancellationToken)
{
    // Members whose answer could depend on the process, by what their names hold. The allow-list should have none, so this points at a hole in it, or at the contract.
    private static readonly string[] Suspicious = ["GetHashCode", "HashCode", ".Parse", "Culture", "TimeZone", ".Now", ".Today", "Random", "Guid", "Environment"];

    public Parting Find()
    {
        var clause = Members() is { Length: > 0 } members ? $"; it uses {members}" : "";
        var (first, second) = Run(image.Facts.Budget.Fuel);
        long same = 0, differs = Math.Max(first.Fuel, second.Fuel);
        if (differs <= 1 || Same(differs - 1)) return new Parting(null, clause); // they go the same way, with other values
        while (differs - same > 1)
        {
            var middle = same + (differs - same) / 2;
            if (Same(middle)) same = middle;
            else differs = middle;
        }
        return new Parting(Run(Math.Max(same, 1)).First.Stop?.Location, clause);
    }

    private bool Same(long fuel)
    {
        var (first, second) = Run(fuel);
        return first.Stop == second.Stop;
    }

    private (SampleRun First, SampleRun Second) Run(long fuel)
    {
        var budget = image.Facts.Budget with { Fuel = fuel, Deadline = TimeSpan.FromMinutes(1) };
        return trials.RunTwice(ScriptImage.Create(image.Facts with { Budget = budget }, image.Assembly, image.Symbols), sample, cancellationToken);
    }

    private string Members()
    {
        var contract = image.Facts.Members.Where(m => !m.Contains(":System.", StringComparison.Ordinal) && m.StartsWith("M:", StringComparison.Ordinal) && !m.Contains("#ctor", StringComparison.Ordinal));
        return string.Join(", ", image.Facts.Members.Where(m => Suspicious.Any(s => m.Contains(s, StringComparison.Ordinal))).Concat(contract).Distinct().Take(3).Select(m => $"'{m[2..]}'"));
    }
}
