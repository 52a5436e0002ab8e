using System.Text.Json.Nodes;

namespace ChatBot.Playground.World;

/// <summary>Opens threads (topics/threads.mdx).</summary>
internal sealed class ThreadDesk(WorldState world, MessageDesk messages)
{
    public Channel Open(Channel parent, User starter, string name, Message? from, int archiveAfter = 1440, ChannelType type = ChannelType.PublicThread, IEnumerable<ulong>? tags = null)
    {
        var thread = new Channel(from?.Id ?? world.Ids.Next(), type, name, parent.Guild)
        {
            Parent = parent,
            OwnerId = starter.Id,
            CreatedAt = world.Now,
            AutoArchiveMinutes = archiveAfter,
            ThreadMembers = { starter.Id },
        };
        if (tags is not null) thread.AppliedTags.AddRange(tags);
        world.Add(thread);
        messages.Tell("THREAD_CREATE", thread, json => json["newly_created"] = true);
        if (from is null) return thread;

        from.Thread = thread;
        from.Flags |= MessageFlags.HasThread;
        messages.Tell("MESSAGE_UPDATE", from);
        messages.Post(new MessageDraft(thread, from.Author, "") { Type = MessageType.ThreadStarter, AllowedMentions = new JsonObject() });
        return thread;
    }
}
