using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Storage;

/// <summary>Notes misses and votes down, with a hash in the member's place.</summary>
internal sealed class NoteStore(NoteQueue queue, MissCounts missCounts, IKnowledge knowledge, MemberHash hash, TimeProvider time) : INotes
{
    public int? Missed(Inquiry inquiry, Miss miss)
    {
        var at = time.GetUtcNow();
        var topic = knowledge.TopicOf(miss.Question);
        var times = missCounts.Another(inquiry.Place.Guild ?? "", topic);
        queue.Add(connection => Gaps.Add(connection, at, inquiry.Place, hash.Of(inquiry.Asker), topic, miss));
        return times;
    }

    public void Voted(Vote vote)
    {
        var at = time.GetUtcNow();
        queue.Add(connection => Feedback.Add(connection, at, hash.Of(vote.Member), vote));
    }
}
