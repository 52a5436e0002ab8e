namespace ChatBot.Playground.Faults;

internal enum RestFaultKind
{
    Status,
    RateLimit,
    CloudflareRateLimit,
    NeverAnswer,
    CutBeforeHandling,
    CutAfterHandling,
    Slow,
}
