using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge;

/// <summary>Reads a corpus and builds a <see cref="KnowledgeBase"/> aside.</summary>
public sealed class KnowledgeBaseBuilder(TimeProvider time)
{
    /// <summary>Reads every <c>*.md</c> below <paramref name="folder"/> and its YAML files.</summary>
    /// <param name="folder">The corpus folder.</param>
    /// <param name="glossaryFile">The glossary; the folder's own <c>glossary.yml</c>, if any, where null.</param>
    /// <param name="before">What was built of the same folder before: articles that have not changed since are not read again.</param>
    /// <param name="progress">Told how much is read, 0 to 1, from any thread.</param>
    /// <param name="drafts">Articles as they would be, by their paths in the folder; null where there would be none.</param>
    /// <param name="breathe">Keeps the work to the caller's thread, and is called there between small pieces of it; where null, it takes all processors.</param>
    /// <exception cref="CorpusException">The folder is missing, cannot be read, or holds no article; or there is no such glossary.</exception>
    public KnowledgeBase Build(
        string folder,
        string? glossaryFile = null,
        KnowledgeBase? before = null,
        IProgress<double>? progress = null,
        IReadOnlyDictionary<string, byte[]?>? drafts = null,
        Action? breathe = null)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = breathe is null ? -1 : 1 };
        var corpus = CorpusReader.Read(folder, before?.Corpus, progress, drafts, parallel, breathe);
        var findings = new List<Finding>(corpus.Findings);
        var glossary = GlossaryReader.ReadFile(folder, glossaryFile, findings);
        var extractor = new CertificationExtractor(CertificationRegistry.Read(Path.Combine(folder, CertificationRegistry.FileName), CertificationRegistry.FileName, findings));
        var articles = new MemoryArticles(corpus, extractor, breathe);
        var index = MemorySectionIndex.Of(articles.Sections, breathe);
        var knowledge = new KnowledgeBase(articles, Profiles(articles, index, glossary, parallel, breathe), index, glossary)
        {
            Version = CorpusVersion.Of(corpus, CorpusVersion.OtherFiles(folder, glossaryFile)),
            BuiltAt = time.GetUtcNow(),
            Corpus = corpus,
            Golden = GoldenFile.Read(folder, articles.Articles, articles.Sections, findings),
            Findings = [.. findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)],
        };
        knowledge.Prepare(breathe);
        return knowledge;
    }

    private static SectionProfile[] Profiles(MemoryArticles articles, MemorySectionIndex index, Glossary glossary, ParallelOptions parallel, Action? breathe)
    {
        var profiles = new SectionProfile[articles.Sections.Count];
        Parallel.For(0, profiles.Length, parallel, number =>
        {
            var section = articles.Sections[number];
            profiles[number] = SectionProfile.Of(section, number, index, glossary, articles.CertificationsIn(section));
            breathe?.Invoke();
        });
        return profiles;
    }
}
