using ChatBot.Knowledge.Answering;

namespace ChatBot.Rendering.Json;

internal sealed record HitJson(string Id, string File, string Heading, double Score)
{
    public static HitJson Of(SectionHit hit) =>
        new(hit.Section.Id, hit.Section.Article.File, hit.Section.Heading, JsonLine.Number(hit.Score));
}
