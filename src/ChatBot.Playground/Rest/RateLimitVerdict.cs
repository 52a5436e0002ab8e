namespace ChatBot.Playground.Rest;

internal sealed record RateLimitVerdict(bool IsAllowed, bool IsGlobal, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Whether the bucket is limited at all, and so has headers.</summary>
    public bool IsLimited => Limit != int.MaxValue;
}
