using ChatBot.Corpus;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Messages;

/// <summary>Finds a section by the key that buttons carry.</summary>
internal sealed class SectionDirectory(IKnowledge knowledge)
{
    /// <summary>The section; null where the articles do not have it any more.</summary>
    public Section? Find(string key) => knowledge.FindByKey(key);
}
