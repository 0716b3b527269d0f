using System.Buffers;
using System.Text;
using ScriptHost.Contracts;

namespace ScriptHost.Runtime.Tests;

public sealed class CaptureFileTests
{
    private static readonly Capture Some = new(
        "01-7", "credit-risk", 3, new ContractId("credit-risk", 1), new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero),
        Encoding.UTF8.GetBytes("""{"name":"Zoë","amount":1.50}"""), Encoding.UTF8.GetBytes("""{"risk":0.1}"""), null, new Usage(120, 64, 2, TimeSpan.Zero));

    private static readonly Capture Stopped = Some with { Id = "01-8", Redacted = ["/input/name"], Output = null, Stop = new Stop(StopReason.Fuel, "stopped after 10 fuel", "a.csx:3") };

    [Fact]
    public void What_was_written_is_read_byte_for_byte()
    {
        var text = Written(Some, Stopped);

        var read = CaptureFile.Read(new MemoryStream(text)).ToList();

        Assert.All(read, r => Assert.Null(r.Fault));
        Assert.Equal(text, Written([.. read.Select(r => r.Capture!)])); // no faults
        Assert.Equal("""{"name":"Zoë","amount":1.50}""", Encoding.UTF8.GetString(read[0].Capture!.Input.Span)); // as above
        Assert.Equal([[], ["/input/name"]], read.Select(r => r.Capture!.Redacted.ToArray())); // as above
        Assert.Equal((StopReason.Fuel, "a.csx:3"), (read[1].Capture!.Stop!.Reason, read[1].Capture!.Stop!.Location)); // as above
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"poi", "is no JSON object from column")]
    [InlineData("{\"id\":\"x\"}", "is no capture")]
    [InlineData("[]", "is no capture")]
    public void A_line_that_is_no_capture_says_why_and_the_others_are_read(string bad, string fault)
    {
        var read = CaptureFile.Read(new MemoryStream([.. Written(Some), .. Encoding.UTF8.GetBytes(bad + "\n\n"), .. Written(Stopped)])).ToList();

        Assert.Equal([1, 2, 4], read.Select(r => r.Number));
        Assert.Contains(fault, read[1].Fault, StringComparison.Ordinal);
        Assert.Equal("01-8", read[2].Capture?.Id);
    }

    private static byte[] Written(params Capture[] captures)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var capture in captures) CaptureFile.Write(buffer, capture);
        return buffer.WrittenSpan.ToArray();
    }
}
