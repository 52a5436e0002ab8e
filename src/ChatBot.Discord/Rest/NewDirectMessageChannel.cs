using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

internal sealed record NewDirectMessageChannel(Snowflake RecipientId);
