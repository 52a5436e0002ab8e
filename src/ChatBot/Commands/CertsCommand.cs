using ChatBot.Chat;
using ChatBot.Corpus;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary><c>/certs</c>: certification lists by role and vendor.</summary>
internal sealed class CertsCommand(CommandTexts texts, IKnowledge knowledge, CertificationsMessage message, ChannelPolicies policies, Suggestions suggestions) : IChatModule
{
    private const string Name = "certs";
    private const string Role = "role";
    private const string Vendor = "vendor";

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(
            texts.Command(
                Name,
                texts.Option(Name, Role, CommandOptionType.String) with { Autocomplete = true },
                texts.Option(Name, Vendor, CommandOptionType.String) with { Autocomplete = true }),
            ListAsync)
        .OnAutocomplete(Name, (context, _) => Task.FromResult(context.Focused.Name == Vendor ? suggestions.Vendors(context.Typed) : suggestions.Roles(context.Typed)));

    private Task ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var role = Given(context, Role);
        var vendor = Given(context, Vendor);
        var lists = knowledge.FindCertifications(role, vendor);
        return context.RespondAsync(message.Of(lists, role, vendor), ephemeral: lists.IsEmpty || policies.IsOff(CommandReplies.PlaceOf(context.Interaction)), cancellationToken);
    }

    private static string? Given(CommandContext context, string option) => context.GetString(option) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
