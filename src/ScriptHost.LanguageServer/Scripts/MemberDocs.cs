using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ScriptHost.Contracts;
using ScriptHost.Runtime;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>What is written about the members of a contract: its attributes for people, and the documentation file beside its assembly. Immutable.</summary>
internal sealed class MemberDocs
{
    private readonly ImmutableDictionary<string, string> _byId;

    private MemberDocs(ImmutableDictionary<string, string> byId) => _byId = byId;

    /// <param name="file">The documentation file; attributes alone speak where it is missing or cannot be read.</param>
    public static MemberDocs Of(LoadedContract contract, string file)
    {
        var summaries = Summaries(file);
        var docs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var type in contract.Surface.Types)
        {
            Add(DocumentationId.Of(type), type, type);
            foreach (var field in type.GetFields()) Add(DocumentationId.Of(field), field, type);
            foreach (var property in type.GetProperties()) Add($"P:{DocumentationId.Of(type)[2..]}.{property.Name}", property, type);
            foreach (var method in type.GetMethods()) Add(DocumentationId.Of(method), method, type);
        }
        return new MemberDocs(docs.ToImmutable());

        void Add(string id, MemberInfo member, Type type)
        {
            var written = summaries.GetValueOrDefault(id) ?? summaries.GetValueOrDefault($"{DocumentationId.Of(type)}#{member.Name}");
            if (Text(member, written) is { Length: > 0 } text) docs[id] = text;
        }
    }

    /// <param name="id">Documentation id.</param>
    public string? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    private static string Text(MemberInfo member, string? summary)
    {
        var text = new StringBuilder();
        if (member.GetCustomAttribute<AboutAttribute>() is { } about) text.Append(about.Text);
        if (summary is not null) text.Append(text.Length > 0 ? "\n\n" : "").Append(summary);
        var facts = new List<string>();
        if (member.GetCustomAttribute<UnitAttribute>() is { } unit) facts.Add($"Unit: {unit.Unit}");
        if (member.GetCustomAttribute<BetweenAttribute>() is { } range) facts.Add(string.Create(CultureInfo.InvariantCulture, $"Range: {range.Minimum} to {range.Maximum}"));
        if (facts.Count > 0) text.Append(text.Length > 0 ? "\n\n" : "").Append(string.Join(" · ", facts));
        return text.ToString();
    }

    /// <summary>Summaries by id; what a positional record says about its parameters, by type and name.</summary>
    private static Dictionary<string, string> Summaries(string file)
    {
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            if (!File.Exists(file)) return summaries;
            foreach (var member in XDocument.Load(file).Descendants("member"))
            {
                var id = (string?)member.Attribute("name") ?? "";
                if (member.Element("summary") is { } summary) summaries[id] = XmlWords.Of(summary);
                foreach (var parameter in member.Elements("param")) summaries[$"{id}#{(string?)parameter.Attribute("name")}"] = XmlWords.Of(parameter);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            summaries.Clear();
        }
        return summaries;
    }
}
