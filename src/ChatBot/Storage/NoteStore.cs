using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Storage;

/// <summary>Notes misses and votes down, with a hash in the member's place.</summary>
internal sealed class NoteStore(NoteQueue queue, IKnowledge knowledge, MemberHash hash, TimeProvider time) : INotes
{
    public void Missed(Inquiry inquiry, Miss miss)
    {
        var at = time.GetUtcNow();
        queue.Add(connection => Gaps.Add(connection, at, inquiry.Place, hash.Of(inquiry.Asker), knowledge.TopicOf(miss.Question), miss));
    }

    public void Voted(Vote vote)
    {
        var at = time.GetUtcNow();
        queue.Add(connection => Feedback.Add(connection, at, hash.Of(vote.Member), vote));
    }
}
