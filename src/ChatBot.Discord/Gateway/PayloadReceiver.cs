namespace ChatBot.Discord.Gateway;

/// <summary>Puts frames together into payloads, inflated.</summary>
internal sealed class PayloadReceiver(IGatewaySocket socket) : IDisposable
{
    private const int MaxFrame = 16 * 1024 * 1024;

    private readonly GrowingBuffer _frames = new(MaxFrame);
    private readonly PayloadInflater _inflater = new();
    private bool _delivered;

    /// <summary>The next payload's JSON, good until the next call; null when the server has closed.</summary>
    /// <exception cref="InvalidDataException">The stream is broken.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_delivered)
            _frames.Clear();
        _delivered = false;

        while (true)
        {
            var read = await socket.ReceiveAsync(_frames.Free(), cancellationToken).ConfigureAwait(false);
            if (read.IsClose)
                return null;

            _frames.Advance(read.Count);
            if (!read.EndOfMessage)
                continue;

            if (read.IsText)
            {
                _delivered = true;
                return _frames.Written;
            }

            if (PayloadInflater.IsComplete(_frames.Written.Span))
            {
                _delivered = true;
                return _inflater.Inflate(_frames.Written);
            }
        }
    }

    public void Dispose() => _inflater.Dispose();
}
