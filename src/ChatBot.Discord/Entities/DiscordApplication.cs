namespace ChatBot.Discord.Entities;

/// <summary>The application behind the bot (resources/application.mdx#application-object).</summary>
public sealed record DiscordApplication
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Which privileged intents it may ask for, among others.</summary>
    public ApplicationFlags Flags { get; init; }

    /// <summary>Where Discord posts interactions instead of sending them over the gateway, if that is set.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>Who owns it.</summary>
    public User? Owner { get; init; }
}
