namespace ChatBot.Discord.Rest;

/// <summary>Names the file part <c>files[id]</c> (reference.mdx#uploading-files).</summary>
internal sealed record AttachmentPayload(string Id, string Filename, string? Description);
