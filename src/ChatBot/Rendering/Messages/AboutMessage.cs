using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Pages;

namespace ChatBot.Rendering.Messages;

/// <summary>What this bot is, what it knows, and what it keeps.</summary>
internal sealed class AboutMessage(IKnowledge knowledge, PrivacyText privacy)
{
    public OutgoingMessage Of()
    {
        var certifications = knowledge.Certifications.Sum(list => list.Items.Length);
        var embed = new Embed
        {
            Title = "About this bot",
            Description = "I answer career questions from a folder of articles. I quote them word for word with their source, and I say so when they have no answer. No language model is involved.",
            Fields =
            [
                new EmbedField("Version", ProgramVersion.Text, Inline: true),
                new EmbedField("Corpus", $"`{knowledge.Version}`, read <t:{knowledge.BuiltAt.ToUnixTimeSeconds()}:R>", Inline: true),
                new EmbedField("Holds", $"{Counted.Of(knowledge.Articles.Count, "article")}, {Counted.Of(knowledge.Sections.Count, "section")}, {Counted.Of(certifications, "certification")}", Inline: true),
                new EmbedField("What I store", privacy.Paragraph),
            ],
            Color = Colors.Quiet,
        };
        return new OutgoingMessage { Embeds = [embed] };
    }
}
