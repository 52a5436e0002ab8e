using System.Collections.Immutable;
using ChatBot.Conversation;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Messages;

/// <summary>An answer as one message: the heading, the quote, the certification lists, the source, and what can be done with it.</summary>
internal sealed class AnswerMessage(SourceLine source)
{
    private const int MaxTitle = 256;
    private const int MaxQuote = 1800;
    private const int MaxSideQuote = 500;
    private const int MaxCertificationFields = 12;
    private const int MaxCertificationLength = 2400;

    public OutgoingMessage Of(Outcome.Answered answered, Audience audience)
    {
        var answer = answered.Answer;
        var embed = new Embed
        {
            Title = Markdown.Line(answer.Section.Heading, MaxTitle),
            Url = SourceLine.Link(answer.Section),
            Description = NullIfEmpty(ExcerptMarkdown.Of(answer.Section, Quoted(answered), answered.Highlights, MaxQuote)),
            Fields = [.. answered.Sides.Select(FieldOf), .. CertificationFields.Of(answer.Certifications, MaxCertificationFields, MaxCertificationLength)],
            Footer = new EmbedFooter(source.Of(answer)),
            Color = Colors.Answer,
        };
        return new OutgoingMessage { Content = Opening(answered.ReadAs, audience), Embeds = [embed], Components = AnswerButtons.Of(answer, audience) };
    }

    internal static string? Opening(string? readAs, Audience audience)
    {
        var reading = readAs is null ? null : $"-# Read as “{Markdown.EscapeLine(readAs, 200)}”";
        return (audience.Opening, reading) switch
        {
            (null, _) => reading,
            (_, null) => audience.Opening,
            _ => $"{audience.Opening}\n{reading}",
        };
    }

    /// <summary>What stands in the fields of a comparison need not stand above them too.</summary>
    private static IEnumerable<TextSpan> Quoted(Outcome.Answered answered)
    {
        var said = answered.Sides.Where(side => side.Answer.Section == answered.Answer.Section).SelectMany(side => side.Answer.Excerpt).ToHashSet();
        return answered.Answer.Excerpt.Where(span => !said.Contains(span));
    }

    private static EmbedField FieldOf(Side side) => new(
        Markdown.Line(side.Name, MaxTitle),
        ExcerptMarkdown.Of(side.Answer.Section, side.Answer.Excerpt, ImmutableArray<TextSpan>.Empty, MaxSideQuote) + $"\n-# {Markdown.EscapeLine(side.Answer.Section.Heading, 100)}",
        Inline: true);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
