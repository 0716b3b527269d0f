using System.Globalization;
using System.Reflection;
using System.Text;
using ScriptHost.Contracts;
using ScriptHost.Fixes.Starter;

namespace ScriptHost.Cli.Starter;

/// <summary>The first text of a new script: what its input offers, and a decision that its contract accepts.</summary>
internal sealed class StarterScript(string point) : IContractVisitor<string>
{
    public string Visit<TInput, TOutput>(DecisionContract<TInput, TOutput> contract)
        where TInput : class
        where TOutput : class
    {
        var candidates = StarterOutput.Candidates(typeof(TOutput)).ToList();
        var answer = candidates.FirstOrDefault(c => contract.Fault((TOutput)c.Value!) is null) ?? candidates.FirstOrDefault(); // candidates hold values
        var (input, output) = (StarterValue.NameOf(typeof(TInput)), StarterValue.NameOf(typeof(TOutput)));
        var parameter = char.ToLowerInvariant(typeof(TInput).Name[0]);
        return $$"""
            // {{point}}: a {{output}} for every {{input}}, as the contract {{contract.Id}} asks.
            //
            // What '{{parameter}}' offers:
            {{Members(typeof(TInput))}}
            {{output}} {{contract.EntryPoint}}({{input}} {{parameter}})
            {
                // Your rule goes here.
                return {{answer?.Code ?? $"throw new NotImplementedException(); // write the first {output}"}};
            }

            """.ReplaceLineEndings("\n").Replace(";;", ";", StringComparison.Ordinal);
    }

    private static string Members(Type input)
    {
        var properties = input.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract").OrderBy(p => p.MetadataToken).ToList();
        var width = properties.Select(p => p.Name.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var property in properties) text.Append(CultureInfo.InvariantCulture, $"//   {property.Name.PadRight(width)}  {About(property)}\n");
        return text.ToString();
    }

    private static string About(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var unit = property.GetCustomAttribute<UnitAttribute>() is { } u ? $", {u.Unit}" : "";
        var range = property.GetCustomAttribute<BetweenAttribute>() is { } b ? string.Create(CultureInfo.InvariantCulture, $", {b.Minimum} to {b.Maximum}") : "";
        var values = type.IsEnum ? $": {string.Join(", ", Enum.GetNames(type))}" : "";
        return $"{TypeText.Of(property.PropertyType)}{values}{unit}{range}";
    }
}
