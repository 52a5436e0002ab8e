using ChatBot.Discord;
using ChatBot.Discord.Entities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Moderation.Submissions;

/// <summary>Fetches what somebody attached, from where their platform keeps such files and from nowhere else.</summary>
internal sealed class AttachmentReader : IDisposable
{
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
    private readonly Uri _server;
    private readonly ILogger<AttachmentReader> _logger;

    public AttachmentReader(DiscordOptions options, ILogger<AttachmentReader> logger)
    {
        _server = options.BaseUrl;
        _logger = logger;
    }

    /// <summary>Its bytes; null where they cannot be had, or are more than <see cref="ArticleText.MaxSize"/> whatever was said.</summary>
    public async Task<byte[]?> ReadAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(attachment.Url, UriKind.Absolute, out var url) || !IsTrusted(url)) return null;
        try
        {
            using var response = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var bytes = new byte[ArticleText.MaxSize + 1];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length < bytes.Length ? bytes[..length] : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotFetched(_logger, exception.Message);
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private bool IsTrusted(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps && Hosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase))
        || (url.Scheme == _server.Scheme && url.Authority == _server.Authority);
}
