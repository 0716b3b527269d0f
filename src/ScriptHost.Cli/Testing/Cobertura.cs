using System.Globalization;
using System.Xml.Linq;

namespace ScriptHost.Cli.Testing;

/// <summary>The XML that GitLab and Azure DevOps read; each file is a class.</summary>
internal static class Cobertura
{
    public static string Of(IReadOnlyCollection<Tested> tested)
    {
        var files = tested.SelectMany(t => t.Coverage).ToList();
        var (lines, branches) = (Share.Sum(files.Select(f => f.LineShare)), Share.Sum(files.Select(f => f.BranchShare)));
        var document = new XDocument(new XElement("coverage",
            Rates(lines, branches), new XAttribute("lines-covered", lines.Part), new XAttribute("lines-valid", lines.Of), new XAttribute("branches-covered", branches.Part), new XAttribute("branches-valid", branches.Of),
            new XAttribute("complexity", 0), new XAttribute("version", "1"), new XAttribute("timestamp", 0),
            new XElement("sources", new XElement("source", ".")),
            new XElement("packages", tested.Select(Package))));
        return document.ToString() + "\n";
    }

    private static XElement Package(Tested tested) => new("package", new XAttribute("name", tested.Script.Name), Rates(Share.Sum(tested.Coverage.Select(f => f.LineShare)), Share.Sum(tested.Coverage.Select(f => f.BranchShare))),
        new XAttribute("complexity", 0), new XElement("classes", tested.Coverage.Select(Class)));

    private static XElement Class(FileCoverage file) => new("class", new XAttribute("name", Path.GetFileName(file.Path)), new XAttribute("filename", file.Path), Rates(file.LineShare, file.BranchShare), new XAttribute("complexity", 0),
        new XElement("methods"), new XElement("lines", file.Lines.Select(l => Line(file, l.Key, l.Value))));

    private static XElement Line(FileCoverage file, int line, int hits)
    {
        var branches = file.Branches.Where(b => b.Line == line).ToList();
        var element = new XElement("line", new XAttribute("number", line), new XAttribute("hits", hits), new XAttribute("branch", branches.Count > 0 ? "true" : "false"));
        var share = new Share(branches.Count(b => b.Hits > 0), branches.Count);
        if (branches.Count > 0) element.Add(new XAttribute("condition-coverage", FormattableString.Invariant($"{Math.Floor(share.Percent):0}% ({share.Part}/{share.Of})")));
        return element;
    }

    private static XAttribute[] Rates(Share lines, Share branches) => [new("line-rate", Rate(lines)), new("branch-rate", Rate(branches))];

    private static string Rate(Share share) => (share.Of == 0 ? 1 : (double)share.Part / share.Of).ToString("0.####", CultureInfo.InvariantCulture);
}
