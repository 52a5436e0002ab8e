using System.Collections.Immutable;
using System.Text;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Certifications;
using ChatBot.Rendering.Pages;

namespace ChatBot.Rendering.Messages;

/// <summary>Certification lists as fields, with what has become of each certification.</summary>
internal static class CertificationFields
{
    private const int MaxValue = 1024;
    private const int MaxItem = 200;

    /// <summary>As many fields as fit into <paramref name="maxFields"/> and <paramref name="maxLength"/> characters; the last says how many certifications are left out.</summary>
    public static ImmutableArray<EmbedField> Of(ImmutableArray<CertificationList> lists, int maxFields, int maxLength)
    {
        var fields = ImmutableArray.CreateBuilder<EmbedField>();
        var room = maxLength;
        var left = 0;
        foreach (var list in lists)
        {
            var name = list.Role is { } role ? $"Certifications for {Markdown.Line(role, 100)}" : "Certifications";
            foreach (var chunk in Chunks(list.Items))
            {
                if (fields.Count == maxFields - 1 || room < name.Length + chunk.Text.Length) left += chunk.Count;
                else
                {
                    fields.Add(new EmbedField(name, chunk.Text));
                    room -= name.Length + chunk.Text.Length;
                    name = Continued(name);
                }
            }
        }

        if (left > 0) fields.Add(new EmbedField("More", $"{Counted.Of(left, "certification")} more; narrow it down with `/certs`."));
        return fields.DrainToImmutable();
    }

    private static string Continued(string name) => name.EndsWith(", continued", StringComparison.Ordinal) ? name : name + ", continued";

    private static IEnumerable<(string Text, int Count)> Chunks(ImmutableArray<Certification> items)
    {
        var text = new StringBuilder();
        var count = 0;
        foreach (var line in items.Select(LineOf))
        {
            if (text.Length + line.Length + 1 > MaxValue)
            {
                yield return (text.ToString(), count);
                text.Clear();
                count = 0;
            }

            if (text.Length > 0) text.Append('\n');
            text.Append(line);
            count++;
        }

        if (count > 0) yield return (text.ToString(), count);
    }

    private static string LineOf(Certification item)
    {
        var name = Markdown.EscapeLine(item.Name, MaxItem);
        return item.Status switch
        {
            CertificationStatus.Current => $"- {name}",
            CertificationStatus.Retired => $"- ~~{name}~~ {Markdown.EscapeLine(CertificationText.NoteOf(item), MaxItem)}",
            _ => $"- {name} (status unknown)",
        };
    }
}
