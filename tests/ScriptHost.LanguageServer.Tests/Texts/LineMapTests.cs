using Microsoft.CodeAnalysis.Text;
using ScriptHost.LanguageServer.Protocol;
using ScriptHost.LanguageServer.Texts;

namespace ScriptHost.LanguageServer.Tests.Texts;

public sealed class LineMapTests
{
    private const string Text = "a\r\nb😀c\rd\u2028e\n";

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 3)]
    [InlineData(1, 3, 6)]
    [InlineData(2, 0, 8)]
    [InlineData(2, 3, 11)]
    [InlineData(3, 0, 12)]
    public void Positions_count_utf16_units_and_the_line_ends_of_the_protocol(int line, int character, int offset)
    {
        var map = new LineMap(SourceText.From(Text));

        Assert.Equal(offset, map.OffsetOf(new Position(line, character)));
        Assert.Equal(new Position(line, character), map.PositionOf(offset));
    }

    [Theory]
    [InlineData(0, 99, 1)]
    [InlineData(1, 99, 7)]
    [InlineData(99, 0, 12)]
    [InlineData(-1, 5, 0)]
    [InlineData(1, -5, 3)]
    [InlineData(1, int.MaxValue, 7)]
    public void A_position_outside_of_the_text_is_the_nearest_inside(int line, int character, int offset) =>
        Assert.Equal(offset, new LineMap(SourceText.From(Text)).OffsetOf(new Position(line, character)));
}
