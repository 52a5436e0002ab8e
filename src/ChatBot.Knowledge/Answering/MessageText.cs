using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Answering;

/// <summary>Takes out of a message what is no language: mentions, emoji codes, links.</summary>
internal static partial class MessageText
{
    /// <summary>The message with blanks in place of such parts, so that offsets stay.</summary>
    public static string Clean(string message)
    {
        if (message.AsSpan().IndexOfAny("<:’`") < 0) return message;
        var clean = Markup().Replace(message, match => new string(' ', match.Length));
        return clean.Replace('’', '\'');
    }

    [GeneratedRegex(@"<(?:[@#][!&]?|a?:\w{1,64}:|t:|/)[^<>\s]{1,80}>|(?<![\w:]):[a-z0-9_+\-]{2,40}:(?![\w:])|\bhttps?://\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
