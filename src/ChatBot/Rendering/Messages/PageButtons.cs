using ChatBot.Discord.Entities;
using static ChatBot.Discord.Entities.Component;

namespace ChatBot.Rendering.Messages;

/// <summary>Back and forth between pages.</summary>
internal static class PageButtons
{
    /// <summary>Nothing where there is one page only.</summary>
    public static IReadOnlyList<Component> Of(string prefix, int page, int count) => count <= 1
        ? []
        :
        [
            Make.Row(
                Make.Button($"{prefix}{page - 1}", "Back", disabled: page == 0),
                Make.Button($"{prefix}{page + 1}", "Next", disabled: page >= count - 1)),
        ];

    /// <summary>"Page 2 of 5", or nothing.</summary>
    public static string? Label(int page, int count) => count <= 1 ? null : $"Page {page + 1} of {count}";
}
