using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Channels</c>: the channels in which the bot answers more than what is said to it, or less.</summary>
[Reloads]
internal sealed class ChannelsOptions
{
    public const string Section = "Channels";

    [Description("The channels, each with what is answered there.")]
    public List<ChannelSettings> Channels { get; set; } = [];

    /// <summary>The modes by channel id.</summary>
    public IReadOnlyDictionary<string, ChannelMode> Modes => field ??= Channels.ToDictionary(channel => channel.Id, channel => Enum.Parse<ChannelMode>(channel.Mode, ignoreCase: true));

    internal sealed class Validator : IValidateOptions<ChannelsOptions>
    {
        private static readonly IdAttribute Id = new("channel");
        private static readonly OneOfAttribute Mode = new("off|mention|questions|all");

        public ValidateOptionsResult Validate(string? name, ChannelsOptions options)
        {
            var result = new ValidateOptionsResultBuilder();
            var seen = new Dictionary<string, int>();
            for (var index = 0; index < options.Channels.Count; index++)
            {
                var channel = options.Channels[index];
                if (!IdAttribute.IsId(channel.Id)) result.AddError(Id.FormatErrorMessage(""), $"{nameof(Channels)}:{index}:{nameof(ChannelSettings.Id)}");
                else if (!seen.TryAdd(channel.Id, index)) result.AddError($"must be another channel's id than Channels:{seen[channel.Id]}:Id", $"{nameof(Channels)}:{index}:{nameof(ChannelSettings.Id)}");
                if (!Mode.IsValid(channel.Mode)) result.AddError(Mode.FormatErrorMessage(""), $"{nameof(Channels)}:{index}:{nameof(ChannelSettings.Mode)}");
            }

            return result.Build();
        }
    }
}
