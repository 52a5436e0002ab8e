using System.Text;
using ChatBot.Fuzz.Making;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Fuzz.Targets;

/// <summary>The bytes of a Markdown file. Whatever they are, there is an article, and its sentences stand in its text.</summary>
internal sealed class ArticlesTarget : IFuzzTarget
{
    private readonly CertificationExtractor _certifications;

    public ArticlesTarget()
    {
        var path = Path.Combine(TemporaryFolder.Corpus, CertificationRegistry.FileName);
        _certifications = new CertificationExtractor(CertificationRegistry.Read(path, CertificationRegistry.FileName, []));
    }

    public string Name => "articles";

    public string What => "the reader of articles: Markdown, HTML, front matter, lists of certifications";

    public (long Base, int PerByte) Memory => (8 << 20, 4096);

    public bool StaysOnThread => true;

    public byte[] Make(Chance chance) => Encoding.UTF8.GetBytes(MarkdownMaker.Make(chance));

    public void Take(byte[] input)
    {
        var article = ArticleReader.Read("2021-03-08-fuzz.md", input).Article;
        foreach (var section in article.Sections)
        {
            var end = 0;
            foreach (var sentence in section.Sentences)
            {
                BrokenException.Unless(sentence.Span.Start >= end && sentence.Span.Length > 0 && sentence.Span.End <= section.Text.Length, "Sentences are in their order, in the text.");
                BrokenException.Unless(sentence.Block >= 0 && sentence.Block < section.Blocks.Length, "A sentence stands in a block of its section.");
                end = sentence.Span.End;
            }
        }

        foreach (var list in _certifications.Extract(article))
        {
            BrokenException.Unless(!list.Items.IsEmpty, "A list has items.");
            foreach (var item in list.Items)
                BrokenException.Unless(item.Span is not { } span || (span.Start >= 0 && span.End <= list.Section.Text.Length), "A certification's place is in the text.");
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
