using System.Text;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Tests.Certifications;

public class CertificationRegistryTests
{
    private readonly List<Finding> _findings = [];

    [Fact]
    public void TheProjectsOwnRegistryIsSound()
    {
        var registry = CertificationRegistry.Read(Path.Combine(Folders.Corpus, CertificationRegistry.FileName), CertificationRegistry.FileName, _findings);

        Assert.Empty(_findings);
        Assert.Equal(10, registry.Entries.Length);
        Assert.Equal(4, registry.Entries.Count(entry => entry.Status == CertificationStatus.Retired));
        Assert.All(
            registry.Entries.Where(entry => entry.Successor is not null),
            entry => Assert.Equal(CertificationStatus.Current, registry.Find(entry.Successor!, null)!.Status));
    }

    [Theory]
    [InlineData("Amazon Web Services (AWS) Certified Data Analytics", "DAS-C01")]
    [InlineData("AWS Certified Data Analytics - Specialty", "DAS-C01")]
    [InlineData("aws certified data analytics — speciality certification", "DAS-C01")]
    [InlineData("Microsoft Azure Data Engineer Associate", "DP-203")]
    [InlineData("Microsoft Certified: Azure Data Engineer Associate - DP 203", "DP-203")]
    [InlineData("Azure Data Engineer Associate (DP-203)", "DP-203")]
    [InlineData("Microsoft DP-203: Data Engineering on Microsoft Azure", "DP-203")]
    [InlineData("Exam DP-700", "DP-700")]
    [InlineData("AWS Certified Machine Learning – Specialty", "MLS-C01")]
    [InlineData("AWS Certified ML – Specialty (MLS-C01)", "MLS-C01")]
    [InlineData("AWS Certified Machine Learning Engineer - Associate", "MLA-C01")]
    [InlineData("AWS Certified Data Engineer", "DEA-C01")]
    public void SpellingsOfTheSameCertificationAreJoined(string name, string exam) =>
        Assert.Equal(exam, Certified.Registry.Find(name, null)?.Exam);

    [Theory]
    [InlineData("Google Professional Data Engineer", null)]
    [InlineData("Google Cloud Certified - Professional Data Engineer", null)]
    [InlineData("GCP Professional Data Engineer Certification", null)]
    [InlineData("Professional Data Engineer", "Google")]
    [InlineData("Data Engineer", "Google")]
    public void GooglesDataEngineerIsGoogles(string name, string? vendor) =>
        Assert.Equal("Google Cloud Professional Data Engineer", Certified.Registry.Find(name, vendor)?.Name);

    [Theory]
    [InlineData("Data Engineer", null)]
    [InlineData("Data Engineer", "Microsoft")]
    [InlineData("Data Engineer", "IBM")]
    [InlineData("Professional Data Engineer", "AWS")]
    [InlineData("Azure Data Scientist Associate", null)]
    [InlineData("AWS Certified Data Engineer – Professional", null)]
    [InlineData("Databricks Certified Data Engineer Associate", null)]
    [InlineData("SnowPro Advanced: Data Engineer (DEA-C02)", null)]
    [InlineData("Google Cloud certification", null)]
    [InlineData("AWS", null)]
    [InlineData("", "AWS")]
    public void OthersAreNot(string name, string? vendor) => Assert.Null(Certified.Registry.Find(name, vendor));

    [Fact]
    public void AMissingFileIsAnEmptyRegistry()
    {
        Assert.Empty(CertificationRegistry.Read("/nowhere/certifications.yml", "certifications.yml", _findings).Entries);
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("name: x", 1)]
    [InlineData("- just text", 1)]
    [InlineData("- name: AWS Certified X\n  vendor: AWS\n  status: current\n  colour: red", 4)]
    [InlineData("- name: AWS Certified X\n  vendor: AWS\n  status: gone", 3)]
    [InlineData("- name: AWS Certified X\n  vendor: AWS\n  status: retired\n  retiredOn: someday", 4)]
    [InlineData("- name: AWS Certified X\n  vendor: AWS\n  status: current\n  successor: Y", 4)]
    [InlineData("- name: AWS Certified X\n  vendor: AWS\n  status: current\n  source: a page", 4)]
    [InlineData("- name: AWS Certified X\n  status: current", 1)]
    [InlineData("- name: AWS Certified X\n  vendor: Google\n  status: current", 1)]
    [InlineData("- name: AWS\n  vendor: AWS\n  status: current", 1)]
    [InlineData("- name: AWS Certified X\n  vendor: AWS\n  status: current\n- name: AWS X\n  vendor: AWS\n  status: current", 4)]
    [InlineData("- name: AWS Certified X\n  vendor: AWS\n  exam: AXX-C01\n  status: current\n- name: AWS Certified Y\n  vendor: AWS\n  exam: axx-c01\n  status: current", 5)]
    [InlineData("- name: [AWS, X]\n  vendor: AWS\n  status: current", 1)]
    [InlineData("- name: AWS Certified X\n  name: AWS Certified Y\n  vendor: AWS\n  status: current", 2)]
    public void AMistakeIsAnErrorWithItsLine(string yaml, int line)
    {
        CertificationRegistry.Read("certifications.yml", Encoding.UTF8.GetBytes(yaml), _findings);

        var finding = Assert.Single(_findings);
        Assert.Equal((Severity.Error, "certifications.yml", line), (finding.Severity, finding.File, finding.Line));
    }
}
