namespace ScriptHost.Runtime;

/// <summary>"Did you mean": the nearest of some known names.</summary>
public static class Suggestion
{
    private const string Opening = "; did you mean '";

    /// <summary>
    /// The candidate with the smallest edit distance to <paramref name="name"/> (insert, delete, replace, swap of neighbours; case counts a
    /// little), when it is near enough to be a slip: at most a third of the name's length. Null otherwise.
    /// </summary>
    public static string? For(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, name.Length / 3);
        return candidates
            .Where(c => c != name && Math.Abs(c.Length - name.Length) <= limit)
            .Select(c => (Candidate: c, Distance: c.Equals(name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name.ToLowerInvariant(), c.ToLowerInvariant())))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance).ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate).FirstOrDefault();
    }

    /// <summary>"; did you mean 'x'", or nothing.</summary>
    public static string Clause(string name, IEnumerable<string> candidates) => For(name, candidates) is { } near ? $"{Opening}{near}'" : "";

    /// <summary>The name that a <see cref="Clause"/> at the end of a message proposes; null when there is none.</summary>
    public static string? In(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var start = message.LastIndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        return start >= Opening.Length && message.IndexOf('\'', start) == message.Length - 1 ? message[start..^1] : null;
    }

    /// <summary>Optimal string alignment distance (Damerau 1964, restricted to one edit a substring).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
