using System.Globalization;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Interactions;

/// <summary>A slash command, or a command of a user's or message's Apps menu.</summary>
public sealed class CommandContext : InteractionContext
{
    internal CommandContext(Interaction interaction, Responder responder, DiscordRestClient rest)
        : base(interaction, responder, rest)
    {
        var path = new List<string>();
        var options = interaction.Data.Options;
        while (options is [{ Type: CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup } inner])
        {
            path.Add(inner.Name);
            options = inner.Options;
        }

        Options = options;
        Subcommand = string.Join(' ', path);
    }

    /// <summary>The command's name.</summary>
    public string Name => Interaction.Data.Name ?? "";

    /// <summary>The subcommand, after its group if it has one, with a space between; empty where there is none.</summary>
    public string Subcommand { get; }

    /// <summary>The options given, those of the subcommand if there is one.</summary>
    public IReadOnlyList<InteractionOption> Options { get; }

    /// <summary>The message that a message command was used on; its content comes without any intent.</summary>
    public Message? TargetMessage => Target(Interaction.Data.Resolved?.Messages);

    /// <summary>The user that a user command was used on.</summary>
    public User? TargetUser => Target(Interaction.Data.Resolved?.Users);

    /// <summary>A text option, or null.</summary>
    public string? GetString(string name) => Options.FirstOrDefault(option => option?.Name == name)?.Value;

    /// <summary>A whole number, or null.</summary>
    public long? GetInteger(string name) => long.TryParse(GetString(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A number, or null.</summary>
    public double? GetNumber(string name) => double.TryParse(GetString(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Yes or no, or null.</summary>
    public bool? GetBoolean(string name) => bool.TryParse(GetString(name), out var value) ? value : null;

    /// <summary>The user given, or null.</summary>
    public User? GetUser(string name) => Resolve(name, Interaction.Data.Resolved?.Users);

    /// <summary>The member given, where the user is in the guild, or null.</summary>
    public Member? GetMember(string name) => Resolve(name, Interaction.Data.Resolved?.Members);

    /// <summary>The channel given, or null.</summary>
    public Channel? GetChannel(string name) => Resolve(name, Interaction.Data.Resolved?.Channels);

    /// <summary>The role given, or null.</summary>
    public Role? GetRole(string name) => Resolve(name, Interaction.Data.Resolved?.Roles);

    /// <summary>The file given, or null.</summary>
    public Attachment? GetAttachment(string name) => Resolve(name, Interaction.Data.Resolved?.Attachments);

    /// <summary>Shows a modal instead of a message; its handler gets what was filled in.</summary>
    public Task ShowModalAsync(Modal modal, CancellationToken cancellationToken = default) =>
        Responder.FirstAsync(InteractionResponse.ShowModal(modal), cancellationToken);

    private T? Target<T>(IReadOnlyDictionary<Snowflake, T>? resolved)
        where T : class => Interaction.Data.TargetId is { } id ? resolved?.GetValueOrDefault(id) : null;

    private T? Resolve<T>(string name, IReadOnlyDictionary<Snowflake, T>? resolved)
        where T : class => Snowflake.TryParse(GetString(name), out var id) ? resolved?.GetValueOrDefault(id) : null;
}
