namespace ChatBot.Search.Searching.Segments;

/// <summary>One clause's documents in a segment and their scores, window by window. It only ever goes forward.</summary>
internal abstract class ClauseCursor
{
    /// <summary>No document gets a greater score from the clause in the window that <see cref="EnterWindow"/> was told of.</summary>
    public double WindowBound { get; protected set; }

    /// <summary>To look up so many documents takes as long as to add up all of the clause's in that window.</summary>
    public int LookupsForAll { get; protected set; }

    /// <summary>Whether too many documents were left in the window before for the clause to be looked up in each.</summary>
    public bool WereMany { get; set; }

    /// <summary>Goes to a window.</summary>
    /// <param name="from">The window's first document.</param>
    /// <param name="to">The document behind its last.</param>
    public abstract void EnterWindow(int from, int to);

    /// <summary>Adds the scores of the clause's documents in the window to those of the other clauses.</summary>
    /// <param name="window">The scores.</param>
    /// <param name="enough">Documents with no greater score may be passed over.</param>
    public abstract void AddTo(ScoreWindow window, double enough);

    /// <summary>Adds them at least where documents are that can be among the best.</summary>
    public abstract void AddWhereAlive(ScoreWindow window);

    /// <summary>Makes candidates of the clause's documents in the window whose scores are above a limit.</summary>
    public abstract void Collect(ScoreWindow window, double limit, CandidateList candidates);

    /// <summary>Adds the scores that the clause gives to candidates.</summary>
    /// <param name="candidates">The documents and their sums.</param>
    /// <param name="limit">Documents that do not reach above it anyhow need not be looked up; their sums are then less than it.</param>
    public abstract void AddTo(CandidateList candidates, double limit);
}
