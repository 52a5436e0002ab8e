namespace ChatBot.Discord.Rest;

/// <summary>The error codes worth telling apart (topics/opcodes-and-status-codes.mdx#json-json-error-codes).</summary>
public static class DiscordErrorCode
{
    /// <summary>The channel is gone.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The message is gone.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>The webhook is gone; for an interaction, its token.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction was answered too late.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The day's 200 new commands are used up.</summary>
    public const int DailyCommandCreates = 30034;

    /// <summary>The interaction has been answered already.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot does not see it.</summary>
    public const int MissingAccess = 50001;

    /// <summary>Nothing to send.</summary>
    public const int EmptyMessage = 50006;

    /// <summary>The user takes no direct messages.</summary>
    public const int CannotMessageUser = 50007;

    /// <summary>The bot lacks a permission.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The interaction's token is none.</summary>
    public const int InvalidWebhookToken = 50027;

    /// <summary>A field is wrong, see <see cref="DiscordException.Errors"/>.</summary>
    public const int InvalidFormBody = 50035;

    /// <summary>A reply needs READ_MESSAGE_HISTORY.</summary>
    public const int ReplyNeedsHistory = 160002;

    /// <summary>The message has a thread already.</summary>
    public const int ThreadExists = 160004;
}
