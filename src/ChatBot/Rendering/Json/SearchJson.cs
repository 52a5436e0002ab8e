using ChatBot.Knowledge.Answering;
using ChatBot.Texts;

namespace ChatBot.Rendering.Json;

/// <summary>What <c>search --json</c> writes.</summary>
internal sealed record SearchJson(string Query, IReadOnlyList<HitJson> Hits)
{
    public static SearchJson Of(string query, IEnumerable<SectionHit> hits) =>
        new(SafeText.WellFormed(query), [.. hits.Select(HitJson.Of)]);
}
