namespace ChatBot.Discord.Gateway;

/// <summary>A dispatch of one session, to be handled.</summary>
internal readonly record struct Receipt(long Sequence, int Epoch);
