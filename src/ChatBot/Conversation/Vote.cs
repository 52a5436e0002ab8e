namespace ChatBot.Conversation;

/// <summary>What someone thinks of an answer.</summary>
/// <param name="Place">Where.</param>
/// <param name="Member">Who.</param>
/// <param name="SectionId">The section that answered.</param>
/// <param name="Helped">Whether it helped.</param>
/// <param name="Reason">Why not, where it did not.</param>
/// <param name="Remark">What they add to that, maybe nothing.</param>
internal sealed record Vote(Place Place, string Member, string SectionId, bool Helped, VoteReason? Reason = null, string? Remark = null)
{
    /// <summary>What had been asked, where it is known.</summary>
    public string? Question { get; init; }
}
