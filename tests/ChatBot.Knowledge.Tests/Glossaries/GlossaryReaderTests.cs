using System.Text;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge.Tests.Glossaries;

public class GlossaryReaderTests
{
    private readonly List<Finding> _findings = [];

    [Fact]
    public void AnySpellingOfARoleIsTheRole()
    {
        var glossary = Read("roles:\n  - [machine learning engineer, ML engineer, MLE]\n");

        Assert.Empty(_findings);
        Assert.Equal("machine learning engineer", glossary.Find("MLEs", GlossaryEntryKind.Role)?.Name);
        Assert.Equal("machine learning engineer", glossary.Find("ML Engineers", GlossaryEntryKind.Role)?.Name);
        Assert.Null(glossary.Find("ML", GlossaryEntryKind.Role));
        Assert.Null(glossary.Find("MLE", GlossaryEntryKind.Vendor));
    }

    [Fact]
    public void RolesAreFoundInATextTheLongestFirst()
    {
        var glossary = Read("roles:\n  - [data engineer, DE]\n  - [big data engineer]\n");

        Assert.Equal(["big data engineer", "data engineer"], glossary.RolesIn("A big data engineer is no DE.").Select(role => role.Name));
    }

    [Theory]
    [InlineData("same:\n  - [pay, salary]\n  - [wage, pay]\n", 3, "“pay” stands in line 2 too; keep it in one entry.")]
    [InlineData("same:\n  - [pay, Pay]\n", 2, "“Pay” stands here twice; remove one.")]
    [InlineData("same:\n  - [pay]\n", 2, "“pay” stands alone; name what means the same, or remove it.")]
    [InlineData("roles:\n  - []\n", 2, "This entry has no phrase; give it one or remove it.")]
    [InlineData("same:\n  - [the, of]\n", 2, "“the” holds no word that is looked up; remove it.")]
    [InlineData("expand:\n  - from: make\n    to: pay\n    only: monkey\n", 4, "“only” may be money or quantity, not “monkey”.")]
    [InlineData("expand:\n  - from: make\n", 2, "An expansion needs both “from” and “to”.")]
    [InlineData("expand:\n  - {from: a1, to: b1}\n  - {from: b1, to: a1}\n", 3, "“b1” and line 2 lead to each other; write them as one entry of “same”.")]
    [InlineData("expand:\n  - {from: get into, to: study}\n", 2, "“get into” is looked up as “get” alone, which is in many questions; use words that say more.")]
    [InlineData("expand:\n  - {from: a1, to: a1}\n", 2, "“a1” leads back to itself; leave it out of “to”.")]
    [InlineData("rolls:\n  - [data engineer]\n", 1, "“rolls” is not a known key; use same, expand, roles, vendors.")]
    public void WhatIsWrongIsAFindingWithItsLine(string yaml, int line, string message)
    {
        Read(yaml);

        Assert.Contains(_findings, finding => finding.Line == line && finding.Message == message);
    }

    [Theory]
    [InlineData("- just a list\n")]
    [InlineData("same: text\n")]
    [InlineData("same:\n  - text\n")]
    [InlineData("expand:\n  - [a, b]\n")]
    [InlineData("same: [[*x, b]]\n")]
    [InlineData("{\n")]
    public void WhatHasTheWrongFormIsAFindingToo(string yaml)
    {
        Read(yaml);

        Assert.NotEmpty(_findings);
    }

    [Fact]
    public void AGlossaryThatIsNamedButNotThereIsRefusedInOneSentence()
    {
        var exception = Assert.Throws<CorpusException>(() => GlossaryReader.ReadFile("corpus", "nowhere.yml", _findings));

        Assert.Equal("There is no glossary nowhere.yml; name a file that is there, or none.", exception.Message);
    }

    [Fact]
    public void AFolderNeedsNoGlossary()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(GlossaryReader.ReadFile(folder.Path, null, _findings).Entries);
        Assert.Empty(_findings);
    }

    [Fact]
    public void TheProjectsOwnGlossaryHasNoFaults()
    {
        GlossaryReader.ReadFile(Folders.Corpus, null, _findings);

        Assert.Empty(_findings.Select(finding => finding.ToString()));
    }

    private Glossary Read(string yaml) => GlossaryReader.Read(YamlFile.Read("glossary.yml", Encoding.UTF8.GetBytes(yaml), _findings));
}
