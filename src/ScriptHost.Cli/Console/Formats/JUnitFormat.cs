using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ScriptHost.Cli.Checks;

namespace ScriptHost.Cli.Formats;

/// <summary>JUnit XML: a suite for each script, a failed case for each finding at the fail level, and one case that passes where there is none.</summary>
internal sealed class JUnitFormat : ICheckFormat
{
    public void Write(Terminal terminal, CheckReport report)
    {
        var suites = report.Scripts.Select(s => Suite(s, report)).ToList();
        var root = new XElement("testsuites", new XAttribute("name", "scripthost check"), Counts(suites.Elements()), suites);
        terminal.Data($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}".ReplaceLineEndings("\n"));
    }

    private static XElement Suite(CheckedScript script, CheckReport report)
    {
        var cases = report.Findings.Where(f => f.Script == script.Script.Name).Select(f => Case(f, report)).ToList();
        if (!cases.Exists(c => c.Element("failure") is not null)) cases.Add(Case(script.Script.Name, "check"));
        return new XElement("testsuite", new XAttribute("name", Clean(script.Script.Name)), Counts(cases), new XAttribute("time", Seconds(script)), cases);
    }

    private static XElement Case(Finding finding, CheckReport report)
    {
        var d = finding.Diagnostic;
        var text = Clean(DiagnosticText.Of(d, colours: false));
        var test = Case(finding.Script, string.Create(CultureInfo.InvariantCulture, $"{finding.Heading} ({d.Path}:{d.Line})"));
        test.Add(new XAttribute("file", Clean(d.Path)), new XAttribute("line", Math.Max(1, d.Line)));
        test.Add(d.Severity >= report.FailLevel
            ? new XElement("failure", new XAttribute("type", d.Id), new XAttribute("message", Clean(d.Message)), text)
            : new XElement("system-out", text));
        return test;
    }

    private static XElement Case(string script, string name) => new("testcase", new XAttribute("classname", Clean(script)), new XAttribute("name", Clean(name)), new XAttribute("time", "0"));

    private static XAttribute[] Counts(IEnumerable<XElement> elements)
    {
        var cases = elements.Where(e => e.Name == "testcase").ToList();
        return [new("tests", cases.Count), new("failures", cases.Count(c => c.Element("failure") is not null)), new("errors", 0), new("skipped", 0)];
    }

    private static string Seconds(CheckedScript script) => script.Stages.Sum(s => s.Elapsed.TotalSeconds).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Without what XML 1.0 cannot hold, escaped or not: a script may have it in a line that is shown.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
        return clean.ToString();
    }
}
