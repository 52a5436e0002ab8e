using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>The runs of one build, in files beside the segment; they are gone in the end, whatever happens.</summary>
internal sealed class RunFiles(string segmentPath) : IDisposable
{
    /// <summary>What the name of a run's file ends in.</summary>
    public const string Suffix = ".run";

    private readonly Lock _lock = new();
    private readonly List<string> _files = [];

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

    /// <summary>Merges all runs.</summary>
    public void MergeTo(SegmentWriter writer, int workers, Action<double> progress, CancellationToken cancellation)
    {
        var sources = new List<TermSource>();
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
