namespace ChatBot.Discord.Entities;

/// <summary>A file to send along (reference.mdx#uploading-files).</summary>
/// <param name="Filename">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">What screen readers say, at most 1024 characters.</param>
public sealed record FileUpload(string Filename, ReadOnlyMemory<byte> Content, string? Description = null);
