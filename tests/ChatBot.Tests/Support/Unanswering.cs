namespace ChatBot.Tests.Support;

/// <summary>The project's words of the trade, and one article about something else.</summary>
internal static class Unanswering
{
    public static CorpusCopy Corpus()
    {
        var corpus = CorpusCopy.Empty();
        corpus.Write("glossary.yml", File.ReadAllText(Path.Combine(Executable.Corpus, "glossary.yml")));
        corpus.Write("articles/kites.md", "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running against the wind.\n");
        return corpus;
    }
}
