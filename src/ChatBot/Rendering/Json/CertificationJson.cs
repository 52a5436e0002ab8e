using ChatBot.Knowledge.Certifications;

namespace ChatBot.Rendering.Json;

internal sealed record CertificationJson(string Name, CertificationStatus Status, DateOnly? RetiredOn, string? Successor)
{
    public static CertificationJson Of(Certification item) => new(item.Name, item.Status, item.RetiredOn, item.Successor);
}
