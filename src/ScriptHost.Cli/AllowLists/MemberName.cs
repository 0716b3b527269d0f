using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScriptHost.Cli.AllowLists;

/// <summary>A documentation id as people write it: <c>List.Add</c> for <c>M:System.Collections.Generic.List`1.Add(`0)</c>.</summary>
internal static partial class MemberName
{
    private static readonly FrozenDictionary<string, string> Keywords = new Dictionary<string, string>
    {
        ["string"] = "String", ["object"] = "Object", ["bool"] = "Boolean", ["char"] = "Char", ["byte"] = "Byte", ["sbyte"] = "SByte", ["short"] = "Int16", ["ushort"] = "UInt16",
        ["int"] = "Int32", ["uint"] = "UInt32", ["long"] = "Int64", ["ulong"] = "UInt64", ["float"] = "Single", ["double"] = "Double", ["decimal"] = "Decimal",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Namespace, type and member without arities, parameters and the prefixes of accessors: <c>System.Collections.Generic.List.Count</c>.</summary>
    public static string Of(string id)
    {
        var name = id[2..].Split('(', '~')[0];
        var parts = name.Split('.').Select(p => p.Split('`')[0]).ToArray();
        parts[^1] = parts[^1] is "#ctor" ? "new" : parts[^1].StartsWith("get_", StringComparison.Ordinal) || parts[^1].StartsWith("set_", StringComparison.Ordinal) ? parts[^1][4..] : parts[^1];
        return string.Join('.', parts);
    }

    /// <summary>A part of an id in the signs of C#: <c>Sum``1({``0})</c> becomes <c>Sum&lt;M0&gt;(&lt;M0&gt;)</c>. Parameters of the type are T0, T1 …, those of the method M0, M1 …</summary>
    public static string Shown(string part)
    {
        var shown = Arity().Replace(part, m => $"<{string.Join(", ", Enumerable.Range(0, int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)).Select(i => (m.Groups[1].Length == 2 ? "M" : "T") + i.ToString(CultureInfo.InvariantCulture)))}>");
        return Parameter().Replace(shown, m => (m.Groups[1].Length == 2 ? "M" : "T") + m.Groups[2].Value).Replace('{', '<').Replace('}', '>').Replace("#ctor", "new", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=[A-Za-z0-9_])(`{1,2})(\d+)")]
    private static partial Regex Arity();

    [GeneratedRegex(@"(`{1,2})(\d+)")]
    private static partial Regex Parameter();

    /// <summary>The type of a member's id, <c>T:System.Math</c>; the id itself when it is a type.</summary>
    public static string TypeOf(string id)
    {
        if (id[0] == 'T') return id;
        var name = id[2..].Split('(', '~')[0];
        return "T:" + name[..name.LastIndexOf('.')];
    }

    /// <summary>Whether somebody who writes <paramref name="asked"/> can mean this id: the id itself, or the end of its name.</summary>
    public static bool Fits(string asked, string id)
    {
        if (asked == id || asked == id[2..]) return true;
        var name = Of(id);
        var wanted = string.Join('.', asked.Replace("new ", "", StringComparison.Ordinal).Split('(', '<')[0].Split('.').Select(p => Keywords.GetValueOrDefault(p, p))) + (asked.StartsWith("new ", StringComparison.Ordinal) ? ".new" : "");
        return name.Equals(wanted, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + wanted, StringComparison.OrdinalIgnoreCase);
    }
}
