using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Corpus;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Messages;

/// <summary>Finds a section by the key that buttons carry.</summary>
internal sealed class SectionDirectory(IKnowledge knowledge)
{
    private Listing _listing = new([], FrozenDictionary<string, Section>.Empty);

    /// <summary>The section; null where the articles do not have it any more.</summary>
    public Section? Find(string key)
    {
        var sections = knowledge.Sections;
        var listing = _listing;
        if (listing.Sections != sections)
        {
            var byKey = sections.DistinctBy(section => SectionKey.Of(section.Id)).ToFrozenDictionary(section => SectionKey.Of(section.Id));
            _listing = listing = new Listing(sections, byKey);
        }

        return listing.ByKey.GetValueOrDefault(key);
    }

    private sealed record Listing(IReadOnlyList<Section> Sections, FrozenDictionary<string, Section> ByKey);
}
