namespace ChatBot.Discord.Entities;

/// <summary>Lists as they come: where there should be something there may be null, which nobody asks for.</summary>
internal static class Present
{
    /// <summary>What is there; the list itself where that is all of it.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? list)
        where T : class
    {
        if (list is null) return [];
        for (var i = 0; i < list.Count; i++)
            if (list[i] is null) return [.. list.OfType<T>()];
        return list;
    }
}
