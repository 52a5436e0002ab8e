using ChatBot.Knowledge.Articles;

namespace ChatBot.Moderation.Gaps;

/// <summary>A topic's name in buttons, which have no room for its words.</summary>
internal static class GapKey
{
    public static string Of(string topic) => SectionKey.Of(topic);
}
