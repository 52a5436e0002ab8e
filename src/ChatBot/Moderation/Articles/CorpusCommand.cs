using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Moderation.Submissions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Moderation.Articles;

/// <summary><c>/corpus</c>: the articles, listed and shown, and where that is allowed added and taken back.</summary>
internal sealed class CorpusCommand(
    CommandTexts texts, Moderators moderators, ArticleFinder finder, ArticlesMessage articles, ArticleMessage article, SubmissionDesk submissions) : IChatModule
{
    private const string Name = "corpus";
    private const string List = "list";
    private const string Show = "show";
    private const string Article = "article";

    private static readonly OutgoingMessage NoSuchArticle = "There is no such article; `/corpus list` names them all.";

    public void Register(DiscordClient client)
    {
        var show = texts.Option(Name, Show, CommandOptionType.Subcommand) with
        {
            Options = [texts.Option(Name, Article, CommandOptionType.String) with { Required = true, Autocomplete = true }],
        };
        client.Interactions
            .OnCommand(
                texts.Command(Name, [texts.Option(Name, List, CommandOptionType.Subcommand), show, .. submissions.Subcommands(Name)]) with { DefaultMemberPermissions = Moderators.Required },
                ObeyAsync,
                DeferMode.Ephemeral)
            .OnAutocomplete(Name, (context, _) => Task.FromResult(moderators.May(context.Interaction) ? finder.Suggest(context.Typed) : []))
            .OnComponent(ArticlesMessage.Page, (context, ct) => TurnAsync(context, List, () => articles.Of(ButtonIds.PageOf(context.Argument)), ct))
            .OnComponent(ArticleMessage.Page, (context, ct) => TurnAsync(context, Show, () => Shown(ButtonIds.KeyOf(context.Argument), ButtonIds.PageOf(context.Argument)), ct));
        submissions.Register(client.Interactions);
    }

    private async Task ObeyAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, $"{Name} {context.Subcommand}", cancellationToken).ConfigureAwait(false)) return;
        await (context.Subcommand switch
        {
            List => context.RespondAsync(articles.Of(0), ephemeral: true, cancellationToken),
            Show => context.RespondAsync(Shown(context.GetString(Article) ?? "", 0), ephemeral: true, cancellationToken),
            _ => submissions.ObeyAsync(context, cancellationToken),
        }).ConfigureAwait(false);
    }

    private async Task TurnAsync(ComponentContext context, string what, Func<OutgoingMessage> make, CancellationToken cancellationToken)
    {
        if (await moderators.MayAsync(context, $"{Name} {what}", cancellationToken).ConfigureAwait(false))
            await context.UpdateAsync(make(), cancellationToken).ConfigureAwait(false);
    }

    private OutgoingMessage Shown(string wanted, int page) => finder.Find(wanted) is { } found ? article.Of(found, page) : NoSuchArticle;
}
