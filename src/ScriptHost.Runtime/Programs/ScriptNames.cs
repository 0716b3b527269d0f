namespace ScriptHost.Runtime;

/// <summary>Names of compiled methods as their author wrote them.</summary>
public static class ScriptNames
{
    /// <summary><c>&lt;Decide&gt;g__Score|0_1</c> is the local function 'Score', <c>&lt;Decide&gt;b__0</c> a lambda in 'Decide'.</summary>
    public static string Readable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith('<') || name.IndexOf('>', StringComparison.Ordinal) is not (> 1 and var end)) return name;
        var local = name.IndexOf("g__", end, StringComparison.Ordinal);
        var bar = name.IndexOf('|', StringComparison.Ordinal);
        return local < 0 || bar < local ? name[1..end].TrimStart('<') : name[(local + 3)..bar];
    }
}
