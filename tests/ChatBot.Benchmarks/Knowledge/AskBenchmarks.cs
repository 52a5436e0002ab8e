using BenchmarkDotNet.Attributes;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Benchmarks.Knowledge;

/// <summary>One question to the bot's own corpus, from the text to the reply.</summary>
public class AskBenchmarks
{
    private KnowledgeBase? _knowledge;
    private int _asked;

    [GlobalSetup]
    public void BuildKnowledge()
    {
        _knowledge = new KnowledgeBaseBuilder(TimeProvider.System).Build(BenchmarkData.Corpus);
        Expect<Answer>(Answered());
        Expect<Answer>(Salary());
        Expect<Answer>(Certifications());
        Expect<Miss>(Missed());
        Expect<NotAQuestion>(Greeting());
    }

    [Benchmark(Baseline = true, Description = "answer")]
    public Reply Answered() => Ask("do data engineers do ML?", "do data engineers do ML? ");

    [Benchmark(Description = "answer with an amount, misspelt")]
    public Reply Salary() => Ask("what is the avrage salary of a machine learning enginer?", "what is the avrage salary of a machine learning enginer? ");

    [Benchmark(Description = "certifications")]
    public Reply Certifications() => Ask("what certifications should a data engineer get?", "what certifications should a data engineer get? ");

    [Benchmark(Description = "miss")]
    public Reply Missed() => Ask("what is the salary of a nurse?", "what is the salary of a nurse? ");

    [Benchmark(Description = "not a question")]
    public Reply Greeting() => Ask("thanks a lot, that helped", "thanks a lot, that helped ");

    /// <summary>Each time in other words than the last, because what was read last is kept.</summary>
    private Reply Ask(string question, string sameAgain) => _knowledge!.Ask((_asked++ & 1) == 0 ? question : sameAgain);

    private static void Expect<T>(Reply reply)
        where T : Reply
    {
        if (reply is not T) throw new InvalidOperationException($"“{reply.Question}” came to {reply.GetType().Name} instead of {typeof(T).Name}.");
    }
}
