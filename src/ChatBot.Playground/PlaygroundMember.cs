using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ChatBot.Playground.Control;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground;

/// <summary>Someone in the guild, who can do what people do.</summary>
public sealed class PlaygroundMember
{
    private readonly PlaygroundServices _services;
    private readonly MemberActions _actions;

    internal PlaygroundMember(PlaygroundServices services, string username, string locale = Locales.Default)
    {
        _services = services;
        Name = username;
        Locale = Locales.Known.Contains(locale) ? locale : throw new PlaygroundException($"There is no locale {locale}.");
        _actions = new MemberActions(services, username, locale);
    }

    /// <summary>The user name.</summary>
    public string Name { get; }

    /// <summary>The language that their client is set to, which interactions tell the bot.</summary>
    public string Locale { get; }

    /// <summary>The user's id.</summary>
    public ulong Id => _services.Locked(() => _actions.User.Id);

    /// <summary>The text that mentions them.</summary>
    public string Mention => $"<@{Id}>";

    /// <summary>The same member with their client set to another language (reference.mdx#locales).</summary>
    public PlaygroundMember WithLocale(string locale) => new(_services, Name, locale);

    /// <summary>Writes a message, perhaps as a reply.</summary>
    public PlaygroundMessage Post(ulong channelId, string content, ulong? replyTo = null) => Snapshot(() => _actions.Post(channelId, content, replyTo));

    /// <summary>Edits a message of theirs.</summary>
    public PlaygroundMessage Edit(ulong messageId, string content) => Snapshot(() => _actions.Edit(messageId, content));

    /// <summary>Deletes a message of theirs, or any as a moderator.</summary>
    public void Delete(ulong messageId) => _services.Locked(() => _actions.Delete(messageId));

    /// <summary>Adds or takes back a reaction.</summary>
    public void React(ulong messageId, string emoji, bool add = true) => _services.Locked(() => _actions.React(messageId, emoji, add));

    /// <summary>Shows that they are typing.</summary>
    public void StartTyping(ulong channelId) => _services.Locked(() => _actions.StartTyping(channelId));

    /// <summary>Opens the direct messages with the bot, and tells the channel's id.</summary>
    public ulong OpenDm() => _services.Locked(() => _services.World.DmWith(_actions.User).Id);

    /// <summary>Lets the bot write direct messages no more (50007), or again.</summary>
    public void CloseDms(bool closed = true) => _services.Locked(() => _actions.CloseDms(closed));

    /// <summary>Opens a thread from a message, and tells its id.</summary>
    public ulong StartThread(ulong messageId, string name) => _services.Locked(() => _actions.StartThread(messageId, name).Id);

    /// <summary>Posts in a forum; the message's channel is the new thread.</summary>
    public PlaygroundMessage PostInForum(ulong forumId, string title, string content) => Snapshot(() => _actions.PostInForum(forumId, title, content));

    /// <summary>Archives or locks a thread, or opens it again.</summary>
    public void SetThread(ulong threadId, bool archived, bool locked = false) => _services.Locked(() => _actions.SetThread(threadId, archived, locked));

    /// <summary>The names of the commands they can use in a channel, subcommands as "group sub".</summary>
    public IReadOnlyList<string> Commands(ulong channelId) => _services.Locked(() => _actions.Commands(channelId).Select(c => c.Name).ToList());

    /// <summary>Runs a chat-input command: <c>RunCommand(channel, "kb add", ("name", "x"))</c>.</summary>
    public PlaygroundInteraction RunCommand(ulong channelId, string command, params ReadOnlySpan<(string Name, JsonNode? Value)> options)
    {
        var values = ToDictionary(options);
        return Interaction(() => _actions.RunCommand(channelId, command, values, focused: null));
    }

    /// <summary>Types into an option that autocompletes; the other options are what stands in them so far.</summary>
    public PlaygroundInteraction Autocomplete(ulong channelId, string command, string option, string text, params ReadOnlySpan<(string Name, JsonNode? Value)> others)
    {
        var values = ToDictionary(others);
        values[option] = text;
        return Interaction(() => _actions.RunCommand(channelId, command, values, option));
    }

    /// <summary>Chooses a command from the Apps menu of a message.</summary>
    public PlaygroundInteraction RunMessageCommand(ulong messageId, string command) => Interaction(() => _actions.RunMessageCommand(messageId, command));

    /// <summary>Clicks a button.</summary>
    public PlaygroundInteraction Click(ulong messageId, string customId) => Interaction(() => _actions.Click(messageId, customId));

    /// <summary>Chooses in a select menu.</summary>
    public PlaygroundInteraction Select(ulong messageId, string customId, params string[] values) => Interaction(() => _actions.Select(messageId, customId, values));

    /// <summary>Fills in and sends the modal that answered an interaction; values by custom id, text or a list.</summary>
    public PlaygroundInteraction SubmitModal(PlaygroundInteraction opened, params ReadOnlySpan<(string CustomId, JsonNode? Value)> values)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var filled = ToDictionary(values);
        return Interaction(() => _actions.SubmitModal(opened.Id, filled));
    }

    /// <summary>What they see in a channel, oldest first, ephemeral messages to them among it.</summary>
    public IReadOnlyList<PlaygroundMessage> Messages(ulong channelId) =>
        _services.Locked(() => _actions.Messages(channelId).Select(m => new PlaygroundMessage(m, _services.World)).ToList());

    /// <summary>The message as they see it now; null when they do not.</summary>
    public PlaygroundMessage? Find(ulong messageId) =>
        _services.Locked(() => _actions.Find(messageId) is { } message ? new PlaygroundMessage(message, _services.World) : null);

    /// <summary>Waits for a message that fits to be in a channel, one that is there already included.</summary>
    public Task<PlaygroundMessage> WaitForMessageAsync(ulong channelId, Func<PlaygroundMessage, bool> fits, CancellationToken cancellation = default) =>
        _services.Events.Changes.UntilAsync(() => Messages(channelId).FirstOrDefault(fits), _services.World.Options.WaitTimeout, "a message", cancellation);

    /// <summary>Waits for a reply to a message of theirs.</summary>
    public Task<PlaygroundMessage> WaitForReplyAsync(PlaygroundMessage asked, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return _services.Events.Changes.UntilAsync(() => ReplyTo(asked), _services.World.Options.WaitTimeout, "a reply", cancellation);
    }

    /// <summary>Everything that they see happen from now on.</summary>
    public async IAsyncEnumerable<PlaygroundEvent> EventsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var feed = _services.Locked(() => _services.Viewers.Open(_actions.User));
        await foreach (var seen in feed.Events.ReadAllAsync(cancellation))
        {
            yield return new PlaygroundEvent(seen.Name, (JsonObject)JsonNode.Parse(seen.Data)!);
        }
    }

    private static Dictionary<string, JsonNode?> ToDictionary(ReadOnlySpan<(string Name, JsonNode? Value)> pairs)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs) values[name] = value?.DeepClone();
        return values;
    }

    private PlaygroundMessage? ReplyTo(PlaygroundMessage asked) => _services.Locked(() =>
        _actions.Messages(asked.ChannelId).LastOrDefault(m => m.ReferencedMessageId == asked.Id && m.Author.IsBot) is { } reply
            ? new PlaygroundMessage(reply, _services.World)
            : null);

    private PlaygroundMessage Snapshot(Func<Message> act) => _services.Locked(() => new PlaygroundMessage(act(), _services.World));

    private PlaygroundInteraction Interaction(Func<Interactions.Interaction> act) => new(_services, _services.Locked(act));
}
