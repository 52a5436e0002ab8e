using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>How an application can be installed (resources/application.mdx#application-object-application-integration-types).</summary>
[JsonConverter(typeof(LenientEnumConverter<IntegrationType>))]
public enum IntegrationType
{
    /// <summary>Into a guild.</summary>
    GuildInstall = 0,

    /// <summary>For one user, everywhere.</summary>
    UserInstall = 1,
}
