using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>A form over the chat (interactions/receiving-and-responding.mdx#interaction-response-object-modal).</summary>
/// <param name="CustomId">Its name when it comes back, 1–100 characters.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Components">1–5 labelled fields, see <see cref="Component.Make"/>.</param>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);
