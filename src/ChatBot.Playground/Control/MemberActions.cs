using System.Text.Json.Nodes;
using ChatBot.Playground.Commands;
using ChatBot.Playground.Interactions;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>What people do, with the checks that Discord's own client makes. Under the world's lock.</summary>
internal sealed class MemberActions(PlaygroundServices services, string username, string locale = Locales.Default)
{
    private const int MaxContent = 2000;
    private const int MaxName = 100;

    private readonly WorldState _world = services.World;

    public User User => _world.Users.Values.FirstOrDefault(u => u.Username == username && !u.IsBot)
        ?? throw new PlaygroundException($"There is no member named {username}.");

    public Message Post(ulong channelId, string content, ulong? replyTo)
    {
        var channel = Seen(channelId);
        if (!channel.HoldsMessages) throw new PlaygroundException("A forum takes posts, not messages.");
        Require(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages, "write");
        if (channel.IsLocked) Require(channel, Permissions.ManageThreads, "write in a locked thread");
        Check(content);
        var repliesTo = replyTo is { } id ? SeenMessage(id) : null;
        return services.Messages.Post(new MessageDraft(channel, User, content)
        {
            RepliesTo = repliesTo,
            Type = repliesTo is null ? MessageType.Default : MessageType.Reply,
        });
    }

    public Message Edit(ulong messageId, string content)
    {
        var message = SeenMessage(messageId);
        if (message.Author != User) throw new PlaygroundException("Only its author can edit a message.");
        Check(content);
        services.Messages.Edit(message, new JsonObject { ["content"] = content }, [], viaInteraction: false);
        return message;
    }

    public void Delete(ulong messageId)
    {
        var message = SeenMessage(messageId);
        if (message.Author != User && message.EphemeralFor is null) Require(message.Channel, Permissions.ManageMessages, "delete messages of others");
        services.Messages.Delete(message);
    }

    public void React(ulong messageId, string emoji, bool add) => services.Messages.React(SeenMessage(messageId), User, emoji, add);

    public void StartTyping(ulong channelId) => services.Messages.ShowTyping(Seen(channelId), User);

    public void CloseDms(bool closed)
    {
        if (closed) _world.ClosedToDms.Add(User.Id);
        else _world.ClosedToDms.Remove(User.Id);
    }

    public Channel StartThread(ulong messageId, string name)
    {
        var message = SeenMessage(messageId);
        if (message.Thread is not null) throw new PlaygroundException("The message has a thread already.");
        CheckName(name);
        if (message.Channel.Type != ChannelType.Text) throw new PlaygroundException("Threads are opened from messages of text channels.");
        return services.Threads.Open(message.Channel, User, name, message);
    }

    public Message PostInForum(ulong forumId, string title, string content)
    {
        var forum = Seen(forumId);
        if (forum.Type != ChannelType.Forum) throw new PlaygroundException("That is no forum.");
        Require(forum, Permissions.SendMessages, "post");
        CheckName(title);
        Check(content);
        var thread = services.Threads.Open(forum, User, title, from: null);
        return services.Messages.Post(new MessageDraft(thread, User, content) { Id = thread.Id });
    }

    public void SetThread(ulong threadId, bool archived, bool locked)
    {
        var thread = Seen(threadId);
        thread.IsArchived = archived;
        thread.IsLocked = locked;
        services.Messages.Tell("THREAD_UPDATE", thread);
    }

    public IEnumerable<Message> Messages(ulong channelId) => Seen(channelId).Messages.Where(m => m.EphemeralFor is null || m.EphemeralFor == User.Id);

    public Message? Find(ulong messageId) =>
        _world.FindMessage(messageId) is { } message && _world.Sees(User, message.Channel) && (message.EphemeralFor is null || message.EphemeralFor == User.Id) ? message : null;

    public IEnumerable<ApplicationCommand> Commands(ulong channelId)
    {
        var channel = Seen(channelId);
        return services.Commands.UsableIn(channel.Guild?.Id).Where(c => CommandAccess.MayUse(c, User, channel, _world));
    }

    public Interaction RunCommand(ulong channelId, string path, IReadOnlyDictionary<string, JsonNode?> values, string? focused)
    {
        var channel = Seen(channelId);
        var command = FindCommand(channel, path.Split(' ')[0], CommandTypes.ChatInput);
        var data = new CommandCall(_world, services.Messages, User, channel).Write(command, path, values, focused);
        return services.Interactions.Start(focused is null ? InteractionType.ApplicationCommand : InteractionType.Autocomplete, User, locale, channel, data);
    }

    public Interaction RunMessageCommand(ulong messageId, string name)
    {
        var message = SeenMessage(messageId);
        var command = FindCommand(message.Channel, name, CommandTypes.Message);
        var data = new CommandCall(_world, services.Messages, User, message.Channel).WriteForMessage(command, message);
        return services.Interactions.Start(InteractionType.ApplicationCommand, User, locale, message.Channel, data);
    }

    public Interaction Click(ulong messageId, string customId)
    {
        var (message, component) = Component(messageId, customId);
        if (component.Number("type") != (long)ComponentType.Button) throw new PlaygroundException($"{customId} is no button.");
        var data = new JsonObject { ["component_type"] = (int)ComponentType.Button, ["custom_id"] = customId, ["id"] = component["id"]?.DeepClone() };
        return services.Interactions.Start(InteractionType.MessageComponent, User, locale, message.Channel, data, message);
    }

    public Interaction Select(ulong messageId, string customId, IReadOnlyList<string> values)
    {
        var (message, component) = Component(messageId, customId);
        var type = component.Number("type");
        if (!ComponentRules.IsSelect(type)) throw new PlaygroundException($"{customId} is no select menu.");
        SelectChoice.Check(component, values);
        var resolved = new ResolvedData(_world, User, message.Channel);
        resolved.AddChosen((ComponentType)type!, values);
        var data = new JsonObject
        {
            ["component_type"] = type,
            ["custom_id"] = customId,
            ["id"] = component["id"]?.DeepClone(),
            ["values"] = JsonWriting.ArrayOf(values.Select(v => (JsonNode)v)),
        };
        if (!resolved.IsEmpty) data["resolved"] = resolved.Json;
        return services.Interactions.Start(InteractionType.MessageComponent, User, locale, message.Channel, data, message);
    }

    public Interaction SubmitModal(ulong openedBy, IReadOnlyDictionary<string, JsonNode?> values)
    {
        var opened = services.Interactions.Find(openedBy);
        if (opened is not { Answer: CallbackType.Modal, AnswerData: { } modal } || opened.User != User) throw new PlaygroundException("No modal is open.");
        var data = ModalForm.Fill(modal, values, new ResolvedData(_world, User, opened.Channel));
        return services.Interactions.Start(InteractionType.ModalSubmit, User, locale, opened.Channel, data, opened.Source, opened);
    }

    private static void Check(string content)
    {
        if (TextLength.IsBlank(content)) throw new PlaygroundException("A message cannot be empty.");
        if (TextLength.Of(content) > MaxContent) throw new PlaygroundException($"A message holds {MaxContent} characters.");
    }

    private static void CheckName(string name)
    {
        if (TextLength.IsBlank(name)) throw new PlaygroundException("A thread needs a name.");
        if (TextLength.Of(name) > MaxName) throw new PlaygroundException($"The name of a thread holds {MaxName} characters.");
    }

    private Channel Seen(ulong id) => _world.Channels.TryGetValue(id, out var channel) && _world.Sees(User, channel)
        ? channel
        : throw new PlaygroundException($"{username} sees no channel {id}.");

    private Message SeenMessage(ulong id) => Find(id) ?? throw new PlaygroundException($"{username} sees no message {id}.");

    private void Require(Channel channel, Permissions needed, string what)
    {
        if (!_world.PermissionsOf(User, channel).HasFlag(needed)) throw new PlaygroundException($"{username} may not {what} here.");
    }

    private (Message Message, JsonObject Component) Component(ulong messageId, string customId)
    {
        var message = SeenMessage(messageId);
        var component = ComponentIds.Find(message.Components, customId) ?? throw new PlaygroundException($"The message has no component {customId}.");
        return component.Flag("disabled") == true ? throw new PlaygroundException($"{customId} is disabled.") : (message, component);
    }

    private ApplicationCommand FindCommand(Channel channel, string name, long type) =>
        services.Commands.UsableIn(channel.Guild?.Id).OrderBy(c => c.Guild is null).FirstOrDefault(c => c.Name == name && c.Type == type) is not { } command
            ? throw new PlaygroundException($"There is no command {name} here.")
            : CommandAccess.MayUse(command, User, channel, _world) ? command : throw new PlaygroundException($"{username} may not use {name} here.");
}
