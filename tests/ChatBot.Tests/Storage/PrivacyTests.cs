using System.Text.Json;
using ChatBot.Conversation;
using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class PrivacyTests
{
    private const string Member = "80351110224678912";

    [Fact]
    public void NoIdOfAnAskerIsStored()
    {
        using var session = new StorageSession();
        session.Miss("a question?", Member);
        session.Vote("pay", helped: true, Member);

        Assert.True(session.HoldsInClear("a question?"));
        Assert.False(session.HoldsInClear(Member));
    }

    [Fact]
    public void EverythingAboutAMemberIsExported()
    {
        using var session = new StorageSession();
        session.Miss("Wie viel verdient ein Bäcker?", Member);
        session.Miss("someone else's?", "2");
        session.Vote("pay", helped: false, Member, reason: VoteReason.Wrong, remark: "No.");
        session.The<AuditLog>().Append("g", Member, "reindex", versionBefore: "a", versionAfter: "b");

        var json = session.The<Privacy>().Export(Member);

        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal(session.The<MemberHash>().Of(Member), root.GetProperty("storedAs").GetString());
        var miss = Assert.Single(root.GetProperty("unanswered").EnumerateArray());
        Assert.Equal("Wie viel verdient ein Bäcker?", miss.GetProperty("question").GetString());
        Assert.Equal("2026-01-01T00:00:00Z", miss.GetProperty("at").GetString());
        Assert.Equal(0.25, miss.GetProperty("coverage").GetDouble());
        Assert.Equal(JsonValueKind.Null, miss.GetProperty("nearest").ValueKind);
        Assert.Equal("No.", Assert.Single(root.GetProperty("votes").EnumerateArray()).GetProperty("remark").GetString());
        Assert.Equal("reindex", Assert.Single(root.GetProperty("changes").EnumerateArray()).GetProperty("what").GetString());
        Assert.Contains("Bäcker", json, StringComparison.Ordinal);
    }

    [Fact]
    public void AStrangersExportIsEmpty()
    {
        using var session = new StorageSession();

        var root = JsonDocument.Parse(session.The<Privacy>().Export("2")).RootElement;

        Assert.All(["unanswered", "votes", "changes"], name => Assert.Empty(root.GetProperty(name).EnumerateArray()));
    }

    [Fact]
    public void AForgottenMemberLeavesNoTraceInTheFiles()
    {
        using var session = new StorageSession();
        for (var i = 0; i < 300; i++)
        {
            session.Miss($"forgetme number {i}, {new string('y', i)}?", Member);
            session.Miss($"keepme number {i}, {new string('z', 300 - i)}?", "2");
        }

        session.The<Gaps>().Dismiss("g", "forgetme number 7, yyyyyyy?");
        session.Vote("pay", helped: false, Member, remark: "forgetme too");
        session.The<AuditLog>().Append("g", Member, "reindex");

        Assert.Equal(302, session.The<Privacy>().Forget(Member));

        Assert.False(session.HoldsInClear("forgetme"));
        Assert.False(session.HoldsInClear(Member));
        Assert.False(session.HoldsInClear(session.The<MemberHash>().Of(Member)));
        Assert.True(session.HoldsInClear("keepme"));
        Assert.Equal(300, session.Count("misses"));
        Assert.Null(Assert.Single(session.The<AuditLog>().List("g", 0, 10)).Who);
        Assert.Equal(0, session.The<Privacy>().Forget(Member));
    }

    [Fact]
    public void WhatWaitsToBeWrittenIsForgottenToo()
    {
        using var session = new StorageSession();
        session.The<INotes>().Missed(new Inquiry(new Place("c", "g"), Member, "a question?", AskedBy.Mention), Some.Miss());

        Assert.Equal(1, session.The<Privacy>().Forget(Member));

        session.Flush();
        Assert.Equal(0, session.Count("misses"));
    }

    [Fact]
    public void WhatCannotBeForgottenNowIsNotSaidToBe()
    {
        using var session = new StorageSession();
        session.FillDisk();
        session.The<INotes>().Missed(new Inquiry(new Place("c", "g"), Member, new string('x', 100_000), AskedBy.Mention), Some.Miss() with { Question = new string('x', 100_000) });

        Assert.Contains("the disk is full", Assert.Throws<StorageException>(() => session.The<Privacy>().Forget(Member)).Message, StringComparison.Ordinal);
        session.EmptyDisk();
    }
}
