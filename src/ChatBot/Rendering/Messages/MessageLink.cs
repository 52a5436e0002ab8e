using ChatBot.Conversation;

namespace ChatBot.Rendering.Messages;

/// <summary>The address of a message, which clients open in place.</summary>
internal static class MessageLink
{
    public static string To(Place place, string message) => $"https://discord.com/channels/{place.Guild ?? "@me"}/{place.Channel}/{message}";
}
