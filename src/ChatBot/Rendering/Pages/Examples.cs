using ChatBot.Corpus;

namespace ChatBot.Rendering.Pages;

/// <summary>Questions that the corpus is known to answer, for somebody who does not know what to ask.</summary>
internal sealed class Examples(IKnowledge knowledge)
{
    private const int Count = 3;

    /// <summary>Sections of a large corpus are read from the disk.</summary>
    private const int MostRead = 200;

    public IReadOnlyList<string> Questions
    {
        get
        {
            var golden = knowledge.Golden.Answered
                .DistinctBy(question => question.Sections.FirstOrDefault())
                .Select(question => question.Question);
            var headings = knowledge.Sections.Take(MostRead).Select(section => section.Heading).OrderByDescending(heading => heading.EndsWith('?'));
            return [.. golden.Concat(headings).Take(Count)];
        }
    }

    public void Write(Page page)
    {
        foreach (var question in Questions)
            page.Item(question);
    }
}
