namespace ChatBot.Moderation.Submissions;

/// <summary>What is to stand in a file of the corpus.</summary>
/// <param name="File">Its path in the corpus folder, with forward slashes.</param>
/// <param name="Content">Its bytes; null where there is to be no such file.</param>
internal sealed record CorpusEdit(string File, byte[]? Content)
{
    /// <summary>As drafts are given to whoever reads the corpus.</summary>
    public IReadOnlyDictionary<string, byte[]?> Drafts => new Dictionary<string, byte[]?> { [File] = Content };
}
