using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

internal sealed record ReplyPayload(Snowflake MessageId, bool FailIfNotExists);
