namespace ChatBot.Knowledge.Stored;

/// <summary>Keeps what was read of late: two generations, of which the older is dropped when the younger is full. Any number of threads may use it.</summary>
internal sealed class StoredArticleCache
{
    /// <summary>Of each generation, in bytes of articles' sources; read, an article takes some ten times as much.</summary>
    private const int MostBytes = 4 << 20;

    private readonly Lock _lock = new();
    private Dictionary<int, StoredArticle> _young = [];
    private Dictionary<int, StoredArticle> _old = [];
    private long _bytes;

    public StoredArticle? Find(int number)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(number, out var young)) return young;
            if (!_old.TryGetValue(number, out var old)) return null;
            return Keep(number, old);
        }
    }

    /// <summary>Keeps an article, unless another thread was quicker: then that one's.</summary>
    public StoredArticle Add(int number, StoredArticle article)
    {
        lock (_lock) return _young.TryGetValue(number, out var known) ? known : Keep(number, article);
    }

    private StoredArticle Keep(int number, StoredArticle article)
    {
        if (_bytes + article.Weight > MostBytes) (_old, _young, _bytes) = (_young, [], 0);
        _young.Add(number, article);
        _bytes += article.Weight;
        return article;
    }
}
