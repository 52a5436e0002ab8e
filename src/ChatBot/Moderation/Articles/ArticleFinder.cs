using ChatBot.Commands;
using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Articles;
using ChatBot.Rendering.Messages;

namespace ChatBot.Moderation.Articles;

/// <summary>Finds the article that somebody means.</summary>
internal sealed class ArticleFinder(IKnowledge knowledge)
{
    private const int MaxChoice = 100;

    /// <summary>By its key, its path, its title or the start of one; null where there is none.</summary>
    public Article? Find(string wanted)
    {
        wanted = wanted.Trim();
        var files = knowledge.Digests().Keys;
        if (files.FirstOrDefault(file => ArticleKey.Of(file) == wanted || Is(file, wanted)) is { } found) return knowledge.FindArticle(found);

        // To read the titles of very many would take too long.
        if (knowledge.IsStored) return null;
        var articles = knowledge.Articles;
        return articles.FirstOrDefault(article => Is(article.Title, wanted))
            ?? (wanted.Length == 0 ? null : articles.FirstOrDefault(article => article.Title.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What may be meant by what is typed.</summary>
    public IEnumerable<CommandChoice> Suggest(string typed)
    {
        if (knowledge.IsStored) return Suggestions.Rank(knowledge.Digests().Keys, typed).Select(file => new CommandChoice(Markdown.Line(file, MaxChoice), ArticleKey.Of(file)));
        var byName = knowledge.Articles.ToLookup(NameOf);
        return Suggestions.Rank(byName.Select(named => named.Key), typed)
            .SelectMany(name => byName[name])
            .Take(Suggestions.Max)
            .Select(article => new CommandChoice(Markdown.Line(NameOf(article), MaxChoice), ArticleKey.Of(article.File)));
    }

    private static string NameOf(Article article) => $"{article.Title} ({article.File[(article.File.LastIndexOf('/') + 1)..]})";

    private static bool Is(string text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);
}
