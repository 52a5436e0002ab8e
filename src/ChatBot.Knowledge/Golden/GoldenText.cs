using System.Text;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Golden;

/// <summary>Compares texts as people do who type them: case, curly quotes, dashes and runs of white space make no difference.</summary>
internal static class GoldenText
{
    public static IEqualityComparer<string> Comparer { get; } =
        EqualityComparer<string>.Create((left, right) => Same(left ?? "", right ?? ""), text => Plain(text).GetHashCode(StringComparison.Ordinal));

    public static bool Same(string left, string right) => Plain(left) == Plain(right);

    public static bool Contains(string text, string part) => Plain(text).Contains(Plain(part), StringComparison.Ordinal);

    /// <summary>Whether <paramref name="name"/> is the section's heading or its id.</summary>
    public static bool Names(string name, Section section) => name == section.Id || Same(name, section.Heading);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
                plain.Append(Plain(letter));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    private static char Plain(char letter) => letter switch
    {
        '‘' or '’' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => char.ToLowerInvariant(letter),
    };
}
