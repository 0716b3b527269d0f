using System.Text;

namespace ScriptHost.Cli.Testing;

/// <summary>The tracefile of <c>lcov</c> and <c>genhtml</c>.</summary>
internal static class Lcov
{
    public static string Of(IEnumerable<Tested> tested)
    {
        var text = new StringBuilder();
        foreach (var one in tested)
            foreach (var file in one.Coverage) Append(text, one.Script.Name, file);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string script, FileCoverage file)
    {
        text.Append($"TN:{script.Replace('-', '_')}\nSF:{file.Path}\n");
        var branch = 0;
        foreach (var (line, hits) in file.Lines) text.Append(FormattableString.Invariant($"DA:{line},{hits}\n"));
        foreach (var point in file.Branches) text.Append(FormattableString.Invariant($"BRDA:{point.Line},0,{branch++},{(file.Lines[point.Line] == 0 ? "-" : point.Hits)}\n"));
        text.Append(FormattableString.Invariant($"BRF:{file.BranchShare.Of}\nBRH:{file.BranchShare.Part}\nLF:{file.LineShare.Of}\nLH:{file.LineShare.Part}\nend_of_record\n"));
    }
}
