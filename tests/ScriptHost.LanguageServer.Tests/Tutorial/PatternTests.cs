namespace ScriptHost.LanguageServer.Tests.Tutorial;

public sealed class PatternTests
{
    [Theory]
    [InlineData("a\nb", "a\nb\n", true)]
    [InlineData("took … s", "took 1.4 s", true)]
    [InlineData("first\n…\nlast", "first\n2\n3\nlast", true)]
    [InlineData("a (b)", "a (b)", true)]
    [InlineData("took … s", "took 1.4 ms", false)]
    [InlineData("took … s", "took 1\n s", false)]
    [InlineData("a\nb", "a\nc", false)]
    [InlineData("a", "a\nb", false)]
    [InlineData("first\n…\nlast", "first\nlast", false)]
    public void An_ellipsis_stands_for_something_and_nothing_else_does(string shown, string actual, bool matches) => Assert.Equal(matches, Pattern.Matches(shown, actual));
}
