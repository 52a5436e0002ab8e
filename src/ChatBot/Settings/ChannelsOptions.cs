using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Channels</c>: the channels in which the bot answers more than what is said to it, or less.</summary>
internal sealed class ChannelsOptions
{
    public const string Section = "Channels";

    public List<ChannelSettings> Channels { get; set; } = [];

    /// <summary>The modes by channel id.</summary>
    public IReadOnlyDictionary<string, ChannelMode> Modes => field ??= Channels.ToDictionary(channel => channel.Id, channel => Enum.Parse<ChannelMode>(channel.Mode, ignoreCase: true));

    internal sealed class Validator : IValidateOptions<ChannelsOptions>
    {
        public ValidateOptionsResult Validate(string? name, ChannelsOptions options)
        {
            var faults = options.Channels.SelectMany(Faults).ToList();
            faults.AddRange(options.Channels.GroupBy(channel => channel.Id).Where(group => group.Count() > 1).Select(group => $"Channels names {group.Key} more than once."));
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private static IEnumerable<string> Faults(ChannelSettings channel, int index)
        {
            if (channel.Id.Length is 0 or > 20 || !channel.Id.All(char.IsAsciiDigit))
                yield return $"Channels:{index}:Id must be a channel's id, a number.";
            if (!Enum.GetNames<ChannelMode>().Contains(channel.Mode, StringComparer.OrdinalIgnoreCase))
                yield return $"Channels:{index}:Mode must be off, mention, questions or all.";
        }
    }
}
