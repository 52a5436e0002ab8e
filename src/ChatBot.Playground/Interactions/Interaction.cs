using System.Text.Json.Nodes;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Interactions;

internal sealed class Interaction(ulong id, string token, InteractionType type, User user, Channel channel, JsonObject data, long startedAt)
{
    public ulong Id { get; } = id;

    public string Token { get; } = token;

    public InteractionType Type { get; } = type;

    public User User { get; } = user;

    public Channel Channel { get; } = channel;

    public JsonObject Data { get; } = data;

    /// <summary>On the monotonic clock.</summary>
    public long StartedAt { get; } = startedAt;

    /// <summary>The language that the user's own client is set to.</summary>
    public required string Locale { get; init; }

    /// <summary>The message whose component was used, or above which the modal was opened.</summary>
    public Message? Source { get; init; }

    /// <summary>The command or component that opened the modal.</summary>
    public Interaction? Trigger { get; init; }

    public CallbackType Answer { get; set; }

    public JsonObject? AnswerData { get; set; }

    public TimeSpan? AnsweredAfter { get; set; }

    public bool HasFailed { get; set; }

    /// <summary>@original: what the callback posted, or the source message once it is to be updated.</summary>
    public Message? Original { get; set; }

    /// <summary>Whether an edit came after the callback, as one that only deferred promises.</summary>
    public bool HasFollowed { get; set; }

    public List<Message> Followups { get; } = [];

    public ITimer? Deadline { get; set; }

    public bool IsAnswered => Answer != CallbackType.None;
}
