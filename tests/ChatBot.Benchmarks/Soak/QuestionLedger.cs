namespace ChatBot.Benchmarks.Soak;

/// <summary>Which question was asked when, and what became of it.</summary>
internal sealed class QuestionLedger(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, Question> _questions = [];
    private readonly List<double> _milliseconds = [];

    public int Asked { get; private set; }

    public int Answered { get; private set; }

    public int Refused { get; private set; }

    public int CaughtUp { get; private set; }

    public int Doubled { get; private set; }

    public int Pending
    {
        get
        {
            lock (_gate) return Asked - Answered - Refused;
        }
    }

    public void Ask(ulong id, long at)
    {
        lock (_gate)
        {
            Asked++;
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
            if (content == SoakBot.Refusal) Refused++;
            else Answered++;
            if (content == SoakBot.Caught) CaughtUp++;
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
        lock (_gate)
        {
            if (_milliseconds.Count == 0) return 0;
            _milliseconds.Sort();
            return _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))];
        }
    }

    private void Measure(long askedAt, long answeredAt) => _milliseconds.Add(time.GetElapsedTime(askedAt, answeredAt).TotalMilliseconds);

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
