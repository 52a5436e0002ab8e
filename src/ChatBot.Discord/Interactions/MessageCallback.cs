using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Interactions;

internal sealed record MessageCallback(int Type, MessagePayload Data);
