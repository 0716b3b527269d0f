using System.Collections.Generic;
using System.Linq;

namespace ScriptHost.Analyzers;

/// <summary>The words of a name, in small letters: <c>DaysLate</c> is days and late.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
            if (i == name.Length || char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]) || name[i] == '_' || char.IsUpper(name[i]) && i + 1 < name.Length && char.IsLower(name[i + 1]))
            {
                words.Add(name.Substring(start, i - start).Trim('_').ToLowerInvariant());
                start = i;
            }
        return words.Where(w => w.Length > 0).ToList();
    }
}
