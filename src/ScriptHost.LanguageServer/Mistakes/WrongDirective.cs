namespace ScriptHost.LanguageServer.Mistakes;

/// <summary><c>#r "nuget: …"</c> and its like: a script reaches its contract and the approved part of .NET, so the line can only go.</summary>
internal static class WrongDirective
{
    public static IEnumerable<Correction> Corrections(Mistake mistake) =>
        [new("Remove this line", mistake.View.Text.Lines.GetLineFromPosition(mistake.Span.Start).SpanIncludingLineBreak, "", IsPreferred: true)];
}
