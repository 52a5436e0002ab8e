namespace ChatBot.Knowledge.Stored;

/// <summary>The names of what a store states of itself.</summary>
internal static class StoredFacts
{
    /// <summary>How it is written, <see cref="ArticleStoreSchema.Format"/>.</summary>
    public const string Format = "format";

    /// <summary>The full path of the corpus folder.</summary>
    public const string Corpus = "corpus";

    /// <summary>The <see cref="CorpusStamp"/> of what was read.</summary>
    public const string Stamp = "stamp";

    /// <summary>How many articles there are.</summary>
    public const string Articles = "articles";

    /// <summary>How many sections there are.</summary>
    public const string Sections = "sections";

    /// <summary>The hash of all articles, for <see cref="CorpusVersion"/>, in hexadecimal.</summary>
    public const string Hash = "hash";

    /// <summary>When it was written, as ISO 8601 says it.</summary>
    public const string BuiltAt = "built_at";
}
