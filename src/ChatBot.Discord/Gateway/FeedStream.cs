namespace ChatBot.Discord.Gateway;

/// <summary>A stream that says "no more for now" instead of waiting, so that an inflater on it stops at each flush.</summary>
internal sealed class FeedStream : Stream
{
    private ReadOnlyMemory<byte> _fed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Feed(ReadOnlyMemory<byte> bytes) => _fed = bytes;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _fed.Length);
        _fed.Span[..count].CopyTo(buffer);
        _fed = _fed[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
