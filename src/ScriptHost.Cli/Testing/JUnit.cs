using System.Globalization;
using System.Xml.Linq;
using ScriptHost.Compiler;
using ScriptHost.Verification.Testing;

namespace ScriptHost.Cli.Testing;

/// <summary>The XML that CI systems show test results from.</summary>
internal static class JUnit
{
    public static string Of(IReadOnlyCollection<Tested> tested) => new XDocument(new XElement("testsuites", tested.Select(Suite))).ToString();

    private static XElement Suite(Tested tested)
    {
        var errors = tested.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return new XElement("testsuite",
            new XAttribute("name", tested.Script.Name), new XAttribute("tests", tested.Report.Results.Length + errors.Count), new XAttribute("failures", tested.Failed.Count()), new XAttribute("errors", errors.Count),
            new XAttribute("time", Seconds(tested.Report.Results.Aggregate(TimeSpan.Zero, (sum, r) => sum + r.Elapsed))),
            errors.Select(e => Case(tested, $"{e.Id} {e.Path}:{e.Line}", e.Path, e.Line, TimeSpan.Zero, new XElement("error", new XAttribute("message", e.Message), e.ToString()))),
            tested.Report.Results.Select(r => Case(tested, r.Name, tested.FromHere(r.Path), r.Line, r.Elapsed, r.Failure is { } failure ? Failure(tested, r, failure) : null)));
    }

    private static XElement Case(Tested tested, string name, string file, int line, TimeSpan elapsed, XElement? outcome) =>
        new("testcase", new XAttribute("classname", tested.Script.Name), new XAttribute("name", Visible(name)), new XAttribute("file", file), new XAttribute("line", line), new XAttribute("time", Seconds(elapsed)), outcome);

    private static XElement Failure(Tested tested, TestResult result, TestFailure failure) =>
        new("failure", new XAttribute("message", Visible(failure.Message.Length > 0 ? failure.Message : $"expected {failure.Expected}, got {failure.Actual}")), Visible(TestText.Of(tested.Script.Name, result, tested.FromHere)));

    private static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML has no words for what a name may hold.
    private static string Visible(string text) => string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') || char.IsSurrogate(c) || c >= '\uFFFE' ? '\u00b7' : c));
}
