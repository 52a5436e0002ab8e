using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Articles;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.", "Two!", "Three?", "Four")]
    [InlineData("So; do they? Not really. But if they’re tasked, yes.", "So; do they?", "Not really.", "But if they’re tasked, yes.")]
    [InlineData("One thing’s for sure; you won’t. Next.", "One thing’s for sure; you won’t.", "Next.")]
    [InlineData("Data vs. Machine Learning, e.g. models, i.e. Models. Done.", "Data vs. Machine Learning, e.g. models, i.e. Models.", "Done.")]
    [InlineData("Python, SQL, etc. are used. Java, etc. The rest", "Python, SQL, etc. are used.", "Java, etc.", "The rest")]
    [InlineData("In the U.S. Army and in the U.S. The pay", "In the U.S. Army and in the U.S.", "The pay")]
    [InlineData("Dr. Smith met J. K. Rowling at Acme Inc. Monday. Right.", "Dr. Smith met J. K. Rowling at Acme Inc. Monday.", "Right.")]
    [InlineData("It is No. 1 of 3.5 and $1.2 million. Is it? No. It costs 3.50.", "It is No. 1 of 3.5 and $1.2 million.", "Is it?", "No.", "It costs 3.50.")]
    [InlineData("He said “stop.” Then (he left.) And ‘why?’ Because.", "He said “stop.”", "Then (he left.)", "And ‘why?’", "Because.")]
    [InlineData("Well... it depends... It does… Yes", "Well... it depends...", "It does…", "Yes")]
    [InlineData("Machine Learning.Is there more? Yes.", "Machine Learning.", "Is there more?", "Yes.")]
    [InlineData("Use node.js or ASP.NET or Node.Js. See www.x.Com/A.Bc and System.Text.Json.", "Use node.js or ASP.NET or Node.Js.", "See www.x.Com/A.Bc and System.Text.Json.")]
    [InlineData("In 2021. The next", "In 2021.", "The next")]
    [InlineData("1. First of all. Second", "1. First of all.", "Second")]
    [InlineData("“Why?” he asked. Really?! Yes.", "“Why?” he asked.", "Really?!", "Yes.")]
    [InlineData("These are: a. They end", "These are: a.", "They end")]
    [InlineData("Use C. It is fast. Plan B. Then A.", "Use C.", "It is fast.", "Plan B.", "Then A.")]
    [InlineData("Version v1.2. The end.", "Version v1.2.", "The end.")]
    [InlineData("Peeya\nTrainer\nand more", "Peeya", "Trainer\nand more")]
    [InlineData("是的。不是。", "是的。", "不是。")]
    public void TextIsCutIntoSentences(string text, params string[] sentences)
    {
        var spans = new List<TextSpan>();
        SentenceSplitter.Split(text, spans);

        Assert.Equal(sentences, spans.Select(span => text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void WhiteSpaceHasNoSentence(string text)
    {
        var spans = new List<TextSpan>();
        SentenceSplitter.Split(text, spans);

        Assert.Empty(spans);
    }
}
