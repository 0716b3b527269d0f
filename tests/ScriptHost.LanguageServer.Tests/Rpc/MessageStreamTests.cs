using System.Text;
using ScriptHost.LanguageServer.Rpc;

namespace ScriptHost.LanguageServer.Tests.Rpc;

public sealed class MessageStreamTests
{
    [Fact]
    public async Task A_message_is_read_whole_however_it_comes_in_pieces()
    {
        using var messages = Reading(new OneByOne("content-length: 4\r\nContent-Type: x\r\n\r\n\"é\"Content-Length: 2\n\n{}"u8.ToArray()));

        Assert.Equal("\"é\"", await NextAsync(messages));
        Assert.Equal("{}", await NextAsync(messages));
        Assert.Null(await NextAsync(messages));
    }

    [Fact]
    public async Task A_message_that_is_cut_off_is_the_end()
    {
        using var messages = Reading(new MemoryStream("Content-Length: 10\r\n\r\n{}"u8.ToArray()));

        Assert.Null(await NextAsync(messages));
    }

    [Fact]
    public async Task A_message_over_the_limit_is_skipped_and_said()
    {
        using var messages = Reading(new MemoryStream([.. Encoding.ASCII.GetBytes($"Content-Length: {MessageStream.MostBytes + 1}\r\n\r\n"), .. new byte[MessageStream.MostBytes + 1], .. "Content-Length: 2\r\n\r\n{}"u8]));

        var refused = await Assert.ThrowsAsync<RpcException>(() => NextAsync(messages));

        Assert.Contains("67,108,865 bytes; the limit is 67,108,864", refused.Message, StringComparison.Ordinal);
        Assert.Equal("{}", await NextAsync(messages));
    }

    [Theory]
    [InlineData("hello\r\n\r\n", "no 'Content-Length:' header")]
    [InlineData("Content-Length: -1\r\n\r\n", "'Content-Length: -1' gives no length")]
    public async Task What_is_no_message_is_refused_with_a_reason(string text, string reason)
    {
        using var messages = Reading(new MemoryStream(Encoding.ASCII.GetBytes(text)));

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => NextAsync(messages));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"a\ud83db"}""", """{"text":"a\ufffdb"}""")]
    [InlineData("""{"text":"\ud83d\ude00"}""", """{"text":"\ud83d\ude00"}""")]
    [InlineData("""{"text":"\udE00\uD83D"}""", """{"text":"\ufffd\ufffd"}""")]
    [InlineData("""{"text":"\\ud83d"}""", """{"text":"\\ud83d"}""")]
    [InlineData("""{"text":"\\\ud83d"}""", """{"text":"\\\ufffd"}""")]
    public void Half_a_character_becomes_one_that_is_as_long(string sent, string read)
    {
        var bytes = Encoding.UTF8.GetBytes(sent);

        LoneSurrogates.Replace(bytes);

        Assert.Equal(read, Encoding.UTF8.GetString(bytes));
    }

    private static MessageStream Reading(Stream input) => new(input, Stream.Null);

    private static async Task<string?> NextAsync(MessageStream messages) => await messages.ReadAsync(CancellationToken.None) is { } body ? Encoding.UTF8.GetString(body) : null;

    private sealed class OneByOne(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
