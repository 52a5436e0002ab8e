namespace ChatBot.Knowledge.Articles;

/// <summary>The headings of an article with the blocks below each.</summary>
internal sealed class Outline
{
    /// <summary>The parts in order: first what stands above any heading, then one part a heading.</summary>
    public List<Part> Parts { get; } = [new Part(null, 1, 1)];

    public void AddHeading(string text, int level, int line) => Parts.Add(new Part(text, level, line));

    public void Add(Draft draft) => Parts[^1].Body.Add(draft);

    internal sealed record Part(string? Heading, int Level, int Line)
    {
        public List<Draft> Body { get; } = [];
    }
}
