using System.ComponentModel;
using ChatBot.Settings.Rules;

namespace ChatBot.Settings;

/// <summary>One entry of <c>Channels</c>: what the bot answers there.</summary>
internal sealed class ChannelSettings
{
    [Description("The channel's id.")]
    [Id("channel")]
    public string Id { get; set => field = value ?? ""; } = "";

    [Description("What is answered there, where `/settings` says nothing else.")]
    [OneOf("off|mention|questions|all")]
    public string Mode { get; set => field = value ?? ""; } = "mention";
}
