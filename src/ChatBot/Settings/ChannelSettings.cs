namespace ChatBot.Settings;

/// <summary>One entry of <c>Channels</c>: what the bot answers there.</summary>
internal sealed class ChannelSettings
{
    /// <summary>The channel's id.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary><c>off</c>, <c>mention</c>, <c>questions</c> or <c>all</c>.</summary>
    public string Mode { get; set => field = value ?? ""; } = "mention";
}
