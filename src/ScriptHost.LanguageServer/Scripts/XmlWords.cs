using System.Xml.Linq;

namespace ScriptHost.LanguageServer.Scripts;

/// <summary>Text of XML documentation with the names that it refers to.</summary>
internal static class XmlWords
{
    public static string Of(XElement element)
    {
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference => $"`{Name(reference)}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => other.Value,
            XText words => words.Value,
            _ => "",
        }));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Name(XElement reference) => ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "").Split(':')[^1];
}
