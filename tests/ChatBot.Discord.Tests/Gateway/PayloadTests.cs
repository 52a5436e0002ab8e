using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Discord.Tests.Gateway;

public sealed class PayloadTests
{
    [Fact]
    public void AnEnvelopeIsReadWhateverItsOrder()
    {
        var payload = GatewayPayload.Parse("""{"extra":[{}],"d":{"a":[1,{"b":2}]},"s":42,"t":"MESSAGE_CREATE","op":0}"""u8);

        Assert.Equal(GatewayOpcode.Dispatch, payload.Opcode);
        Assert.Equal(42, payload.Sequence);
        Assert.Equal("MESSAGE_CREATE", Encoding.UTF8.GetString(payload.EventName));
        Assert.Equal("""{"a":[1,{"b":2}]}""", Encoding.UTF8.GetString(payload.Data));
    }

    [Fact]
    public void AnEventNameMayBeEscaped() =>
        Assert.Equal("RÉADY", Encoding.UTF8.GetString(GatewayPayload.Parse("""{"op":0,"t":"R\u00c9ADY"}"""u8).EventName));

    [Fact]
    public void AnyBytesAreReadOrAreNoJson() => Prop.ForAll(Json().ToArbitrary(), bytes =>
    {
        try
        {
            _ = GatewayPayload.Parse(bytes).Opcode;
        }
        catch (JsonException)
        {
            // The one way to refuse.
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void PayloadsComeOutAsTheyWentInHoweverTheirFramesAreSplit() => Prop.ForAll(
        Gen.Choose(1, 5_000).ListOf().ToArbitrary(),
        Gen.Choose(1, 997).ToArbitrary(),
        (sizes, piece) =>
        {
            var texts = sizes.Select((size, i) => new string((char)('a' + i % 26), size)).ToList();
            using var socket = new FakeSocket();
            using var receiver = new PayloadReceiver(new SplittingSocket(socket, piece));
            foreach (var text in texts)
            {
                socket.Send(text);
                var payload = receiver.ReceiveAsync(CancellationToken.None).AsTask();
                Assert.True(payload.IsCompletedSuccessfully);
#pragma warning disable xUnit1031, VSTHRD002 // Complete already.
                Assert.Equal(text, Encoding.UTF8.GetString(payload.Result!.Value.Span));
#pragma warning restore xUnit1031, VSTHRD002
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void ArbitraryBytesInAZlibStreamAreRefusedInOneWay() => Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (bytes, valid) =>
    {
        using var inflater = new PayloadInflater();
        try
        {
            if (valid)
                inflater.Inflate(Compress("{}"u8.ToArray()));
            inflater.Inflate(bytes);
        }
        catch (InvalidDataException)
        {
            // The connection is lost, and the session is resumed.
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void ALargePayloadLeavesNoLargeBufferBehind()
    {
        var buffer = new GrowingBuffer(PayloadInflater.MaxPayload);
        while (buffer.Length < 5_000_000)
            buffer.Advance(buffer.Free().Length);
        Assert.InRange(buffer.Capacity, 5_000_000, 20_000_000);

        buffer.Clear();

        Assert.InRange(buffer.Capacity, 1, 1_000_000);
    }

    [Fact]
    public void APayloadThatNeverEndsIsRefused()
    {
        var buffer = new GrowingBuffer(100_000);

        Assert.Throws<InvalidDataException>((Action)(() =>
        {
            while (true)
                buffer.Advance(buffer.Free().Length);
        }));
    }

    [Fact]
    public void ABombOfZlibIsRefusedAtItsLimit()
    {
        var bomb = Compress(new byte[PayloadInflater.MaxPayload + 1]);
        Assert.InRange(bomb.Length, 1, 1_000_000);
        using var inflater = new PayloadInflater();

        Assert.Throws<InvalidDataException>(() => inflater.Inflate(bomb));
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using var zlib = new ZLibStream(compressed, CompressionLevel.Fastest);
        zlib.Write(bytes);
        zlib.Flush();
        return compressed.ToArray();
    }

    private static Gen<byte[]> Json() => Gen.Elements("{", "}", "[", "]", "\"op\"", "\"d\"", "\"s\"", "\"t\"", ":", ",", "1", "-1", "1e99", "null", "true", "\"x\"", "\\", "\u00e9", " ", "99999999999999999999")
        .ListOf().Select(parts => Encoding.UTF8.GetBytes("{\"op\":0," + string.Concat(parts)));

    private sealed class SplittingSocket(IGatewaySocket inner, int piece) : IGatewaySocket
    {
        public int? CloseCode => inner.CloseCode;

        public Task ConnectAsync(Uri url, CancellationToken cancellationToken) => inner.ConnectAsync(url, cancellationToken);

        public ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
            inner.ReceiveAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);

        public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) => inner.SendAsync(text, cancellationToken);

        public Task CloseAsync(int code, CancellationToken cancellationToken) => inner.CloseAsync(code, cancellationToken);

        public void Dispose() => inner.Dispose();
    }
}
