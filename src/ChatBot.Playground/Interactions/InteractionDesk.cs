using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ChatBot.Playground.Events;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Interactions;

/// <summary>Starts interactions and keeps their deadlines: 3 s for the callback, 15 min for the token.</summary>
internal sealed class InteractionDesk(WorldState world, EventHub events)
{
    public static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private const int Kept = 20_000;

    private readonly Dictionary<ulong, Interaction> _byId = [];
    private readonly Dictionary<string, Interaction> _byToken = new(StringComparer.Ordinal);
    private readonly Queue<Interaction> _ages = new();
    private readonly InteractionJson _json = new(world);

    public Interaction Start(InteractionType type, User user, string locale, Channel channel, JsonObject data, Message? source = null, Interaction? trigger = null)
    {
        var id = world.Ids.Next();
        var token = $"aW50ZXJhY3Rpb246{Convert.ToHexString(RandomNumberGenerator.GetBytes(24))}";
        var interaction = new Interaction(id, token, type, user, channel, data, world.Time.GetTimestamp()) { Locale = locale, Source = source, Trigger = trigger };
        Remember(interaction);
        interaction.Deadline = world.Time.CreateTimer(_ => Expire(interaction), null, ToAnswer, Timeout.InfiniteTimeSpan);
        if (world.Application.InteractionsEndpointUrl is null)
            events.Publish(new WorldEvent("INTERACTION_CREATE", _json.Write(interaction)) { IsForPeople = false });
        return interaction;
    }

    public Interaction? Find(ulong id) => _byId.GetValueOrDefault(id);

    /// <summary>The interaction to be answered, or why it cannot be.</summary>
    public Interaction ToBeAnswered(ulong id, string token)
    {
        if (Find(id) is not { } interaction || interaction.Token != token) throw ApiErrors.UnknownInteraction();
        if (interaction.IsAnswered) throw ApiErrors.AlreadyAcknowledged();
        if (world.Time.GetElapsedTime(interaction.StartedAt) > ToAnswer || interaction.HasFailed) throw ApiErrors.UnknownInteraction();
        return interaction;
    }

    /// <summary>The interaction that a webhook token belongs to.</summary>
    public Interaction ByToken(ulong application, string token)
    {
        if (application != world.Application.Id || !_byToken.TryGetValue(token, out var interaction) || !interaction.IsAnswered) throw ApiErrors.UnknownWebhook();
        return world.Time.GetElapsedTime(interaction.StartedAt) <= TokenLife ? interaction : throw ApiErrors.InvalidWebhookToken();
    }

    public void Answered(Interaction interaction, CallbackType answer, JsonObject? data)
    {
        interaction.Answer = answer;
        interaction.AnswerData = data?.DeepClone() as JsonObject;
        interaction.AnsweredAfter = world.Time.GetElapsedTime(interaction.StartedAt);
        interaction.Deadline?.Dispose();
        Tell("INTERACTION_SUCCESS", interaction);
    }

    public void Clear()
    {
        foreach (var interaction in _ages) interaction.Deadline?.Dispose();
        _byId.Clear();
        _byToken.Clear();
        _ages.Clear();
    }

    private void Remember(Interaction interaction)
    {
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _ages.Enqueue(interaction);
        if (_ages.Count <= Kept) return;
        var oldest = _ages.Dequeue();
        _byId.Remove(oldest.Id);
        _byToken.Remove(oldest.Token);
    }

    private void Expire(Interaction interaction)
    {
        lock (world.Gate)
        {
            if (interaction.IsAnswered || Find(interaction.Id) != interaction) return;
            interaction.HasFailed = true;
            Tell("INTERACTION_FAILURE", interaction);
        }
    }

    private void Tell(string name, Interaction interaction) => events.Publish(new WorldEvent(name, new JsonObject
    {
        ["id"] = interaction.Id.ToString(),
        ["type"] = (int)interaction.Answer,
        ["message_id"] = (interaction.Source?.Id).Text(),
        ["data"] = interaction.Answer is CallbackType.Autocomplete or CallbackType.Modal ? interaction.AnswerData?.DeepClone() : null,
    })
    {
        IsForBot = false,
        OnlyFor = interaction.User.Id,
    });
}
