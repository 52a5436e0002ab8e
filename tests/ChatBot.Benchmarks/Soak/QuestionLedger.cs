namespace ChatBot.Benchmarks.Soak;

/// <summary>Which question was asked when, and what became of it.</summary>
internal sealed class QuestionLedger(TimeProvider time)
{
    private const string BusyText = "I am busy";

    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, Question> _questions = [];
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _latest = [];

    public int Asked { get; private set; }

    public int Answered { get; private set; }

    /// <summary>Told to come back, since too many waited.</summary>
    public int Refused { get; private set; }

    /// <summary>Asked while the program had no connection.</summary>
    public int AskedAway { get; private set; }

    public int Doubled { get; private set; }

    public int Pending
    {
        get
        {
            lock (_gate) return Asked - Answered - Refused;
        }
    }

    public void Ask(ulong id, long at, bool isAway)
    {
        lock (_gate)
        {
            Asked++;
            if (isAway) AskedAway++;
            var question = Of(id);
            question.AskedAt = at;
            if (question.AnsweredAt is { } answeredAt) Measure(at, answeredAt);
        }
    }

    public void Reply(ulong to, string content)
    {
        lock (_gate)
        {
            var question = Of(to);
            if (question.AnsweredAt is not null)
            {
                Doubled++;
                return;
            }

            question.AnsweredAt = time.GetTimestamp();
            if (content.StartsWith(BusyText, StringComparison.Ordinal)) Refused++;
            else Answered++;
            if (question.AskedAt is { } askedAt) Measure(askedAt, question.AnsweredAt.Value);
        }
    }

    /// <summary>How long ago the open questions were asked, oldest first.</summary>
    public IReadOnlyList<TimeSpan> Open()
    {
        lock (_gate) return [.. _questions.Values.Where(q => q is { AnsweredAt: null, AskedAt: not null }).Select(q => time.GetElapsedTime(q.AskedAt!.Value)).OrderDescending()];
    }

    /// <summary>Milliseconds from post to reply.</summary>
    public double Percentile(double share)
    {
        lock (_gate) return Percentile(_milliseconds, share);
    }

    /// <summary>The same, of the replies since it was last asked for.</summary>
    public double TakeLatest(double share)
    {
        lock (_gate)
        {
            var percentile = Percentile(_latest, share);
            _latest.Clear();
            return percentile;
        }
    }

    private static double Percentile(List<double> values, double share)
    {
        if (values.Count == 0) return 0;
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(share * values.Count))];
    }

    private void Measure(long askedAt, long answeredAt)
    {
        var milliseconds = time.GetElapsedTime(askedAt, answeredAt).TotalMilliseconds;
        _milliseconds.Add(milliseconds);
        _latest.Add(milliseconds);
    }

    private Question Of(ulong id)
    {
        if (!_questions.TryGetValue(id, out var question)) _questions[id] = question = new Question();
        return question;
    }

    private sealed class Question
    {
        public long? AskedAt { get; set; }

        public long? AnsweredAt { get; set; }
    }
}
