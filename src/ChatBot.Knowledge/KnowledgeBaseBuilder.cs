using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Golden;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge;

/// <summary>Reads a corpus and builds a <see cref="KnowledgeBase"/> aside.</summary>
public sealed class KnowledgeBaseBuilder(TimeProvider time)
{
    /// <summary>Reads every <c>*.md</c> below <paramref name="folder"/> and its YAML files.</summary>
    /// <param name="folder">The corpus folder.</param>
    /// <param name="glossaryFile">The glossary; the folder's own <c>glossary.yml</c>, if any, where null.</param>
    /// <exception cref="CorpusException">The folder is missing, cannot be read, or holds no article.</exception>
    public KnowledgeBase Build(string folder, string? glossaryFile = null)
    {
        var corpus = CorpusReader.Read(folder);
        var findings = new List<Finding>(corpus.Findings);
        var glossary = ReadGlossary(folder, glossaryFile, findings);
        var sections = corpus.Articles.SelectMany(article => article.Sections).ToImmutableArray();
        var lists = ImmutableArray<CertificationList>.Empty;

        var builder = SectionRetriever.NewIndex();
        foreach (var section in sections)
            builder.Add(section.Heading, string.Join('\n', section.HeadingPath), section.Article.Title, section.Text);
        var index = builder.Build();
        var retriever = new SectionRetriever(index);
        var ranker = new CandidateRanker([.. sections.Select((section, number) => SectionProfile.Of(section, number, index, glossary))]);
        var certifications = new CertificationFinder(lists, glossary);
        var answerer = new Answerer(new QuestionAnalyzer(index, retriever.Searcher, glossary), retriever, ranker, certifications, sections);
        return new KnowledgeBase(answerer, certifications)
        {
            Version = "",
            BuiltAt = time.GetUtcNow(),
            Articles = corpus.Articles,
            Sections = sections,
            Certifications = lists,
            Golden = GoldenQuestions.None,
            Findings = [.. findings],
        };
    }

    private static Glossary ReadGlossary(string folder, string? glossaryFile, List<Finding> findings)
    {
        var path = glossaryFile ?? Path.Combine(folder, "glossary.yml");
        if (!File.Exists(path))
        {
            if (glossaryFile is not null) throw new CorpusException($"There is no glossary {glossaryFile}; name the file, or leave it out.");
            return Glossary.Empty;
        }

        return GlossaryReader.Read(YamlFile.Read(path, glossaryFile ?? "glossary.yml", findings));
    }
}
