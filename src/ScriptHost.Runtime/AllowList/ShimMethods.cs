using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ScriptHost.Runtime;

/// <summary>Finds the method that stands in for a member: the one of its name whose parameters are the member's, an instance before them.</summary>
internal static partial class ShimMethods
{
    private static readonly FrozenSet<Type> Types = new[] { typeof(Guards), typeof(MeteredLinq) }.ToFrozenSet();

    private static readonly ILookup<string, MethodInfo> ByName = Types
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .ToLookup(m => m.DeclaringType!.Name + "." + m.Name, StringComparer.Ordinal); // ! methods of classes

    public static bool IsShimType(string name) => Types.Any(t => t.FullName == name);

    public static bool IsKnown(string shim) => ByName.Contains(shim);

    /// <param name="memberId">A documentation id that begins with <c>M:</c>.</param>
    /// <param name="shim">A column of the allow-list, such as <c>Guards.PadLeft</c>.</param>
    /// <returns>Null when there is no such method.</returns>
    public static MethodInfo? Find(string memberId, string shim) => ByName[shim].SingleOrDefault(method => Matches(method, Signatures(memberId)));

    private static bool Matches(MethodInfo method, string[] signatures)
    {
        var arity = method.GetGenericArguments().Length;
        var id = DocumentationId.Of(method);
        var parameters = id.IndexOf('(', StringComparison.Ordinal);
        return signatures.Contains(string.Create(CultureInfo.InvariantCulture, $"{arity}{(parameters < 0 ? "()" : id[parameters..])}"));
    }

    /// <summary>
    /// What a stand-in may look like: without an instance, with one, and with one by reference. A type's parameters come before the
    /// method's, and all are the stand-in's own.
    /// </summary>
    private static string[] Signatures(string memberId)
    {
        var (name, parameters) = memberId.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? (memberId[2..open], memberId[(open + 1)..].Split(')')[0]) : (memberId[2..], "");
        var dot = name.LastIndexOf('.');
        var (type, method) = (name[..dot], name[(dot + 1)..]);
        var ofType = Arity().Matches(type).Sum(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        var ofMethod = Arity().Matches(method).Sum(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        parameters = Parameter().Replace(parameters, m => "``" + (int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) + (m.Groups[1].Length == 2 ? ofType : 0)).ToString(CultureInfo.InvariantCulture));
        var used = 0;
        var instance = Arity().Replace(type, m => "{" + string.Join(',', Enumerable.Range(0, int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Select(_ => "``" + (used++).ToString(CultureInfo.InvariantCulture))) + "}");
        var rest = parameters.Length == 0 ? "" : "," + parameters;
        var arity = (ofType + ofMethod).ToString(CultureInfo.InvariantCulture);
        return [$"{arity}({parameters})", $"{arity}({instance}{rest})", $"{arity}({instance}@{rest})"];
    }

    [GeneratedRegex(@"`+(\d+)")]
    private static partial Regex Arity();

    [GeneratedRegex(@"(`+)(\d+)")]
    private static partial Regex Parameter();
}
