using Microsoft.CodeAnalysis.Operations;

namespace ScriptHost.Analyzers;

/// <summary>Names for values that get a variable of their own.</summary>
internal static class Naming
{
    public static string Of(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        return call.TargetMethod.Name switch
        {
            "Log" or "Log2" or "Log10" => "log",
            "Pow" => "power",
            "Exp" => "exp",
            "Any" or "Contains" => "has",
            "All" => "all",
            "ToList" or "ToArray" or "ToHashSet" or "ToDictionary" or "ToLookup" => "values",
            "First" or "FirstOrDefault" => "first",
            "Last" or "LastOrDefault" => "last",
            _ => char.ToLowerInvariant(name[0]) + name.Substring(1),
        };
    }
}
