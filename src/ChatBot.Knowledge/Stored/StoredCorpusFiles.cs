namespace ChatBot.Knowledge.Stored;

/// <summary>The files of one stored corpus, which lie in a folder of their own.</summary>
/// <param name="Folder">That folder.</param>
internal sealed record StoredCorpusFiles(string Folder)
{
    public string Articles => Path.Combine(Folder, "articles.db");

    public string Index => Path.Combine(Folder, "sections.segment");
}
