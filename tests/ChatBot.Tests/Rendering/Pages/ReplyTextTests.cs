using ChatBot.Knowledge.Answering;
using ChatBot.Rendering.Pages;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Rendering.Pages;

public class ReplyTextTests
{
    [Fact]
    public void AnAnswerQuotesAndNamesItsSource() => Assert.Equal(
        """
        What do they earn?
        > It depends on location.
        From “Data Careers”, 8 March 2021: careers.md#what-do-they-earn?

        """,
        Written(Some.Answer(Some.Section(), "It depends on location.")));

    [Fact]
    public void ALinkStandsInPlaceOfTheFile()
    {
        var section = Some.Section(article: Some.Article(url: "https://example.org/pay"));
        Assert.Contains("8 March 2021: https://example.org/pay\n", Written(Some.Answer(section, "Ask around.")), StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticleWithoutADateIsNamedWithout()
    {
        var section = Some.Section(article: Some.Article(year: null));
        Assert.Contains("From “Data Careers”: ", Written(Some.Answer(section, "Data engineers earn $132,697.")), StringComparison.Ordinal);
    }

    [Fact]
    public void SentencesThatFollowOneAnotherStayTogether() =>
        Assert.Contains("> Data engineers earn $132,697. It depends on location.\n", Written(Some.Answer(Some.Section(), "Data engineers earn $132,697.", "It depends on location.")), StringComparison.Ordinal);

    [Fact]
    public void SentencesApartAreQuotedApart() =>
        Assert.Contains("> It depends on location.\n> Pay is not all.\n", Written(Some.Answer(Some.Section(), "It depends on location.", "Pay is not all.")), StringComparison.Ordinal);

    [Theory]
    [InlineData(2021, true)]
    [InlineData(2026, false)]
    public void OldSumsAreWarnedOf(int year, bool warned)
    {
        var section = Some.Section(article: Some.Article(year: year));
        var written = Written(Some.Answer(section, "Data engineers earn $132,697."));
        Assert.Equal(warned, written.Contains($"The article is from {year}: check before relying on it.", StringComparison.Ordinal));
    }

    [Fact]
    public void OldWordsOtherThanSumsAreNot() =>
        Assert.DoesNotContain("check before", Written(Some.Answer(Some.Section(), "It depends on location.")), StringComparison.Ordinal);

    [Fact]
    public void CertificationsSayWhatHasBecomeOfThem()
    {
        var section = Some.Section();
        var written = Written(Some.Answer(section) with { Certifications = [Some.Certifications(section: section)] });

        Assert.Contains(
            """
            Certifications for the role of Data Engineer:
            - Azure Data Engineer (retired on 31 March 2025; successor: Fabric Data Engineer)
            - Professional Data Engineer (current)
            - Data Juggler (status unknown)

            """,
            written,
            StringComparison.Ordinal);
        Assert.Contains("The article is from 2021", written, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissNamesTheWordsNotFoundAndTheNearestSections() => Assert.Equal(
        """
        No answer in the articles
        No section fits.
        Words not found: nurse.
        The nearest sections:
        - What do they earn? (careers.md#what-do-they-earn?)

        """,
        Written(Some.Miss() with { Alternatives = Some.Hits(Some.Section()) }));

    [Fact]
    public void WordsThatTheReasonNamesAreNotNamedTwice() =>
        Assert.DoesNotContain("Words not found", Written(Some.Miss("The articles do not cover “nurse”.")), StringComparison.Ordinal);

    [Fact]
    public void ChatterIsToldWhatCanBeAsked()
    {
        var written = Written(new NotAQuestion("hi"));
        Assert.Contains("You can ask, for instance:\n- What do they earn?\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void AnExplanationIsIndented()
    {
        var explanation = new ReplyExplanation("fits best", 2.25, [new ReplyExplanation("“earn” in its heading", null, [])]);
        Assert.EndsWith("- fits best (2.25)\n  - “earn” in its heading\n", Written(Some.Miss() with { Explanation = explanation }), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingThatATerminalObeysGetsThrough()
    {
        var section = Some.Section("Pay \u001b]0;owned\a", "Earn \u001b[31m much\u009b.");
        var written = Written(Some.Answer(section, section.Text) with { Question = "\u001b[2J" });
        Assert.DoesNotContain(written, letter => char.IsControl(letter) && letter != '\n');
    }

    private static string Written(Reply reply)
    {
        var output = new StringWriter();
        new ReplyText(new PlainPage(output), new Examples(new StubKnowledge()), FixedTime.November2026).Write(reply);
        return output.ToString();
    }
}
