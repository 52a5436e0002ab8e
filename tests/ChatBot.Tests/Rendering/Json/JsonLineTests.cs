using System.Text.Json;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Golden;
using ChatBot.Rendering;
using ChatBot.Rendering.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Rendering.Json;

public class JsonLineTests
{
    [Fact]
    public void AnAnswerIsWrittenInFull()
    {
        var section = Some.Section();
        var answer = Some.Answer(section, "Data engineers earn $132,697.", "It depends on location.") with
        {
            Certifications = [Some.Certifications(section: section)],
            Alternatives = Some.Hits(Some.Section("Is it fun?")),
        };

        Assert.Equal(
            """
            {"question":"how much?","outcome":"answer",
            "section":{"id":"careers.md#what-do-they-earn?","file":"careers.md","heading":"What do they earn?","article":"Data Careers","date":"2021-03-08","url":null},
            "excerpt":["Data engineers earn $132,697.","It depends on location."],
            "certifications":[{"role":"Data Engineer","file":"careers.md","heading":"What do they earn?","items":[
            {"name":"Azure Data Engineer","status":"retired","retiredOn":"2025-03-31","successor":"Fabric Data Engineer"},
            {"name":"Professional Data Engineer","status":"current","retiredOn":null,"successor":null},
            {"name":"Data Juggler","status":"unknown","retiredOn":null,"successor":null}]}],
            "alternatives":[{"id":"careers.md#is-it-fun?","file":"careers.md","heading":"Is it fun?","score":3.5}],
            "coverage":0.75,"margin":0.5,"missingWords":[],"elapsedMicroseconds":61.5}
            """.ReplaceLineEndings(""),
            JsonLine.Of(ReplyJson.Of(answer, TimeSpan.FromMicroseconds(61.5))));
    }

    [Fact]
    public void AMissHasNoSection() => Assert.Equal(
        """{"question":"nurse pay?","outcome":"miss","section":null,"excerpt":[],"certifications":[],"alternatives":[],"coverage":0,"margin":0,"missingWords":["nurse"],"elapsedMicroseconds":0}""",
        JsonLine.Of(ReplyJson.Of(Some.Miss(), TimeSpan.Zero)));

    [Fact]
    public void ChatterIsNotAQuestion() =>
        Assert.Contains("\"outcome\":\"notAQuestion\"", JsonLine.Of(ReplyJson.Of(new NotAQuestion("hi"), TimeSpan.Zero)), StringComparison.Ordinal);

    [Fact]
    public void LettersAreNotEscaped() =>
        Assert.Contains("It’s <b>“naïve”</b> & 日本", JsonLine.Of(SearchJson.Of("It’s <b>“naïve”</b> & 日本", [])).Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void LoneSurrogatesDoNotBreakIt()
    {
        WhateverIsAskedIsOneLineOfJson("lone \ud800 surrogate");
        WhateverIsAskedIsOneLineOfJson("\udc00");
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("line\u2028separator\u0085next\nfeed\0")]
    [InlineData("quote \" backslash \\")]
    public void WhateverIsAskedIsOneLineOfJson(string question)
    {
        var json = JsonLine.Of(ReplyJson.Of(new NotAQuestion(question) { MissingWords = [question] }, TimeSpan.Zero));

        Assert.DoesNotContain(json, letter => letter is '\n' or '\r' or '\u2028' or '\u0085' || char.IsControl(letter));
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal(question.Replace('\ud800', '\uFFFD').Replace('\udc00', '\uFFFD'), parsed.RootElement.GetProperty("question").GetString());
    }

    [Fact]
    public void AnExplanationIsATree()
    {
        var leaf = new ReplyExplanation("“pay” in the heading", double.NaN, []);
        var reply = Some.Miss() with { Explanation = new ReplyExplanation("nothing fits", null, [leaf]) };

        Assert.Contains(
            """
            "explanation":{"statement":"nothing fits","value":null,"details":[{"statement":"“pay” in the heading","value":0,"details":[]}]}
            """,
            JsonLine.Of(ReplyJson.Of(reply, TimeSpan.Zero)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ADeepExplanationIsWritten()
    {
        var explanation = new ReplyExplanation("leaf", 1, []);
        for (var depth = 0; depth < 200; depth++)
            explanation = new ReplyExplanation("node", 1, [explanation]);

        Assert.Contains("leaf", JsonLine.Of(ReplyJson.Of(Some.Miss() with { Explanation = explanation }, TimeSpan.Zero)), StringComparison.Ordinal);
    }

    [Fact]
    public void ACheckTellsWhatFailedAndWhere()
    {
        var golden = new GoldenRun([new GoldenResult(new DeclinedQuestion("hi", "questions.yml", 9), Some.Answer(Some.Section()), "answered, though it must be declined.")]);
        var report = new CheckReport("/corpus", "abc", 1, 2, 3, [new Finding(Severity.Warning, "careers.md", 4, "A heading is empty.")], golden);

        Assert.Equal(
            """
            {"passed":false,"corpus":"/corpus","version":"abc","articles":1,"sections":2,"certificationLists":3,
            "findings":[{"severity":"warning","file":"careers.md","line":4,"message":"A heading is empty."}],
            "golden":{"asked":1,"passed":0,"failed":1,"results":[
            {"question":"hi","file":"questions.yml","line":9,"expected":"miss","outcome":"answer","section":"careers.md#what-do-they-earn?","passed":false,"fault":"answered, though it must be declined."}]}}
            """.ReplaceLineEndings(""),
            JsonLine.Of(CheckJson.Of(report)));
    }
}
