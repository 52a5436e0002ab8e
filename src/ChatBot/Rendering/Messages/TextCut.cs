namespace ChatBot.Rendering.Messages;

/// <summary>Shortens a text where a reader would.</summary>
internal static class TextCut
{
    private const string Ellipsis = "…";

    /// <summary>The text, or as many of its whole sentences as fit, or else as many words, with an ellipsis.</summary>
    public static string At(string text, int maxLength)
    {
        if (text.Length <= maxLength) return text;
        var room = maxLength - Ellipsis.Length - 1;
        var sentence = LastSentenceEnd(text, room);
        if (sentence > room / 2) return text[..sentence] + " " + Ellipsis;
        var word = text.LastIndexOf(' ', room);
        var end = word > room / 2 ? word : char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
        return text[..end].TrimEnd() + Ellipsis;
    }

    private static int LastSentenceEnd(string text, int room)
    {
        for (var i = room; i > 1; i--)
            if (text[i] is ' ' or '\n' && text[i - 1] is '.' or '!' or '?' or '…') return i;
        return 0;
    }
}
