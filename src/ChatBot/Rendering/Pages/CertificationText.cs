using System.Collections.Immutable;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Rendering.Pages;

/// <summary>Lists of certifications, with what has become of each.</summary>
internal static class CertificationText
{
    public static void Write(Page page, ImmutableArray<CertificationList> lists)
    {
        for (var index = 0; index < lists.Length; index++)
        {
            if (index > 0)
                page.Blank();
            page.Paragraph(lists[index].Role is { } role ? $"Certifications for the role of {role}:" : "Certifications:");
            foreach (var item in lists[index].Items)
                page.Item(item.Name, NoteOf(item), ToneOf(item.Status));
        }
    }

    public static string NoteOf(Certification item) => item.Status switch
    {
        CertificationStatus.Current => "current",
        CertificationStatus.Retired => RetirementOf(item),
        _ => "status unknown",
    };

    private static string RetirementOf(Certification item) =>
        (item.RetiredOn is { } day ? $"retired on {day:d MMMM yyyy}" : "retired")
        + (item.Successor is { } successor ? $"; successor: {successor}" : "");

    private static Tone ToneOf(CertificationStatus status) => status switch
    {
        CertificationStatus.Current => Tone.Good,
        CertificationStatus.Retired => Tone.Warning,
        _ => Tone.Faint,
    };
}
