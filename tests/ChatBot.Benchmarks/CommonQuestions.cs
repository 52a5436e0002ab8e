namespace ChatBot.Benchmarks;

/// <summary>What members ask: questions that the bot's own corpus answers, and one that it does not.</summary>
internal static class CommonQuestions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "do data engineers do ML?",
        "how much does a data engineer earn?",
        "which certs are there for data engineers?",
        "difference between a data engineer and a machine learning engineer",
        "do employers require a certification for entry level jobs?",
        "what is the salary of a nurse?",
    ];
}
