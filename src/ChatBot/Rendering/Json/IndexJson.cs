namespace ChatBot.Rendering.Json;

/// <summary>What <c>chatbot index --json</c> writes.</summary>
/// <param name="Corpus">The folder with the articles.</param>
/// <param name="Index">The folder with their index; null where a small corpus needs none.</param>
/// <param name="Articles">How many articles it holds.</param>
/// <param name="Sections">How many sections they have.</param>
/// <param name="Bytes">How large its files are.</param>
/// <param name="Seconds">How long it took to write.</param>
internal sealed record IndexJson(string Corpus, string? Index, int Articles, int Sections, long Bytes, double Seconds);
