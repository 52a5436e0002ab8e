using ChatBot.Knowledge.Articles;

namespace ChatBot.Moderation.Articles;

/// <summary>An article's name in buttons and suggestions, which have no room for its path.</summary>
internal static class ArticleKey
{
    public static string Of(string file) => SectionKey.Of(file);
}
