using ChatBot.Benchmarks.Reindexing;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Soak;

/// <summary>A moderator who reindexes now and then, after an article has changed.</summary>
internal sealed class SoakReindexes(PlaygroundServer playground, GeneratedCorpus corpus, Random random)
{
    public const int GeneratedArticles = 300;

    private const string DoneTitle = "The new articles are in use";

    private int _edited;

    /// <summary>Reindexes whose articles are in use.</summary>
    public int Done { get; private set; }

    /// <summary>Commands that nobody answered, or not to the end, because the program was away or restarted meanwhile.</summary>
    public int Interrupted { get; private set; }

    /// <summary>Reindexes that ended otherwise, with what was said.</summary>
    public List<string> Refused { get; } = [];

    public async Task RunAsync()
    {
        corpus.Edit(_edited++ % GeneratedArticles);
        var moderators = playground.Channel("moderators");
        try
        {
            var answer = await playground.Moderator.RunCommand(moderators, "reindex", ("full", random.Next(2) == 0)).MessageAsync();
            var report = await playground.Moderator.WaitForMessageAsync(moderators, message => message.Id == answer.Id && message.Embeds.Count > 0);
            var title = (string)report.Embeds[0]!["title"]!;
            if (title == DoneTitle) Done++;
            else Refused.Add(title);
        }
        catch (PlaygroundException)
        {
            Interrupted++;
        }
    }
}
