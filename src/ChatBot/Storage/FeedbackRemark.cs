using ChatBot.Conversation;

namespace ChatBot.Storage;

/// <summary>A vote with words to it.</summary>
/// <param name="SectionId">The section that it is about.</param>
/// <param name="At">When.</param>
/// <param name="Helped">Whether the answer helped.</param>
/// <param name="Reason">Why not, where it did not.</param>
/// <param name="Remark">What the member adds.</param>
/// <param name="Question">What had been asked, where it is known.</param>
internal sealed record FeedbackRemark(string SectionId, DateTimeOffset At, bool Helped, VoteReason? Reason, string Remark, string? Question);
