using System.Text;

namespace ChatBot.Rendering.Messages;

/// <summary>Lines put on pages.</summary>
internal static class Pages
{
    /// <summary>As many lines on each page as fit, in order; a line is never split.</summary>
    public static List<string> Of(IEnumerable<string> lines, int maxLength)
    {
        var pages = new List<string>();
        var page = new StringBuilder();
        foreach (var line in lines)
        {
            if (page.Length > 0 && page.Length + 1 + line.Length > maxLength)
            {
                pages.Add(page.ToString());
                page.Clear();
            }

            if (page.Length > 0) page.Append('\n');
            page.Append(line);
        }

        if (page.Length > 0) pages.Add(page.ToString());
        return pages;
    }
}
