namespace ChatBot.Moderation.Submissions;

/// <summary>Submissions under review, by the version that they would bring. The oldest is forgotten for a new one, and all at the end.</summary>
internal sealed class Drafts
{
    private const int Capacity = 16;

    private readonly Lock _lock = new();
    private readonly List<(string Version, CorpusEdit Edit)> _drafts = [];

    public void Add(string version, CorpusEdit edit)
    {
        lock (_lock)
        {
            _drafts.RemoveAll(draft => draft.Version == version);
            if (_drafts.Count >= Capacity) _drafts.RemoveAt(0);
            _drafts.Add((version, edit));
        }
    }

    /// <summary>Takes it, so that of two who decide only one does; null where it is gone.</summary>
    public CorpusEdit? Take(string version)
    {
        lock (_lock)
        {
            var index = _drafts.FindIndex(draft => draft.Version == version);
            if (index < 0) return null;
            var edit = _drafts[index].Edit;
            _drafts.RemoveAt(index);
            return edit;
        }
    }
}
