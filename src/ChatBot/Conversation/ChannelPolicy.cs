using ChatBot.Knowledge.Answering;
using ChatBot.Settings;

namespace ChatBot.Conversation;

/// <summary>How the bot behaves in a channel.</summary>
/// <param name="Mode">What it answers.</param>
/// <param name="Strictness">How sure it must be.</param>
/// <param name="IsPrivateByDefault">Whether a question by command is answered to its asker alone, unless they say otherwise.</param>
/// <param name="QuietRepeat">For how long the same question gets a link to the earlier answer.</param>
/// <param name="HelperRole">Whom a miss points to, by the platform's identifier; null for nobody.</param>
internal sealed record ChannelPolicy(ChannelMode Mode, Strictness Strictness, bool IsPrivateByDefault, TimeSpan QuietRepeat, string? HelperRole);
