using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>The runs of one build: those in memory, and those in files beside the segment, which are gone in the end, whatever happens.</summary>
internal sealed class Runs(string segmentPath) : IDisposable
{
    /// <summary>What the name of a run's file ends in.</summary>
    public const string Suffix = ".run";

    private readonly Lock _lock = new();
    private readonly List<string> _files = [];
    private readonly List<TermSource> _inMemory = [];

    /// <summary>Names another file.</summary>
    public string Next()
    {
        lock (_lock)
        {
            var file = $"{segmentPath}.{_files.Count}{Suffix}";
            File.Delete(file);
            _files.Add(file);
            return file;
        }
    }

    /// <summary>Adds a run that is in no file.</summary>
    public void Add(TermSource run)
    {
        lock (_lock) _inMemory.Add(run);
    }

    /// <summary>Merges all runs.</summary>
    public void MergeTo(SegmentWriter writer, int workers, Action<double> progress, CancellationToken cancellation)
    {
        var sources = new List<TermSource>(_inMemory);
        try
        {
            foreach (var file in _files) sources.Add(new RunTermSource(file));
            new TermMerger(sources, writer, workers).Run(progress, cancellation);
        }
        finally
        {
            foreach (var source in sources) source.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var file in _files) File.Delete(file);
    }
}
