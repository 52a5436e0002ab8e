using System.Collections.Immutable;
using System.Net;

namespace ChatBot.Discord.Rest;

/// <summary>A request that Discord refused, or that was not sent because Discord would refuse it (topics/opcodes-and-status-codes.mdx#json).</summary>
public sealed class DiscordException : Exception
{
    /// <summary>The status where there was no answer.</summary>
    internal const HttpStatusCode NoAnswer = default;

    internal DiscordException(
        string request,
        HttpStatusCode status,
        int code,
        string message,
        ImmutableSortedDictionary<string, string>? errors = null,
        TimeSpan? retryAfter = null,
        Exception? innerException = null)
        : base(Describe(request, status, code, message, errors), innerException)
    {
        Status = status;
        Code = code;
        Reason = message;
        Errors = errors ?? ImmutableSortedDictionary<string, string>.Empty;
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status; 0 where there was no answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Discord's own code, see <see cref="DiscordErrorCode"/>; 0 where it gave none.</summary>
    public int Code { get; }

    /// <summary>What Discord said.</summary>
    public string Reason { get; }

    /// <summary>What is wrong with which field: <c>embeds.0.title</c> → its message.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; }

    /// <summary>How long to leave it, where that is known.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether the interaction can no longer be answered, or has been already: 10062, 40060, 10015.</summary>
    public bool IsInteractionGone => Code is DiscordErrorCode.UnknownInteraction or DiscordErrorCode.AlreadyAcknowledged or DiscordErrorCode.UnknownWebhook or DiscordErrorCode.InvalidWebhookToken;

    /// <summary>Whether the bot lacks a permission or access: 50001, 50013 or any 403.</summary>
    public bool IsForbidden => Status == HttpStatusCode.Forbidden;

    private static string Describe(string request, HttpStatusCode status, int code, string message, ImmutableSortedDictionary<string, string>? errors)
    {
        var text = $"{request}: {(status == NoAnswer ? "no answer" : ((int)status).ToString())}{(code == 0 ? "" : $" {code}")} {message}";
        return errors is null or { IsEmpty: true } ? text : $"{text}; {string.Join("; ", errors.Select(error => $"{error.Key}: {error.Value}"))}";
    }
}
