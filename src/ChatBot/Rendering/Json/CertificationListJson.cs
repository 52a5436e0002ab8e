using ChatBot.Knowledge.Certifications;

namespace ChatBot.Rendering.Json;

internal sealed record CertificationListJson(string? Role, string File, string Heading, IReadOnlyList<CertificationJson> Items)
{
    public static CertificationListJson Of(CertificationList list) => new(
        list.Role, list.Section.Article.File, list.Section.Heading, [.. list.Items.Select(CertificationJson.Of)]);
}
