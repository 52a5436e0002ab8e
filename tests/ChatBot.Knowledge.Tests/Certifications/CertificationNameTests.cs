using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Tests.Certifications;

public class CertificationNameTests
{
    [Theory]
    [InlineData("AWS Certified Cloud Practitioner")]
    [InlineData("Microsoft Certified: Azure AI Engineer Associate")]
    [InlineData("Google Cloud Professional Machine Learning Engineer")]
    [InlineData("Databricks - Data Engineer Associate")]
    [InlineData("SnowPro Core Certification")]
    [InlineData("Microsoft DP-600: Fabric Analytics Engineer Associate")]
    [InlineData("Kubernetes and Cloud Native Associate (KCNA)")]
    [InlineData("Certified Information Systems Security Professional (CISSP)")]
    [InlineData("IBM's Data Engineering Professional Certificate")]
    [InlineData("Red Hat Certified Specialist in Event-Driven Development with Kafka")]
    [InlineData("CompTIA Security+")]
    [InlineData("Cisco CCNA")]
    public void NamesThatSpeakForThemselvesAreStrong(string name) => Assert.Equal(NameStrength.Strong, CertificationName.StrengthOf(name));

    [Theory]
    [InlineData("GCP Cloud Engineer", NameStrength.Medium)]
    [InlineData("Azure Fundamentals", NameStrength.Medium)]
    [InlineData("AWS Data Engineering Certification", NameStrength.Medium)]
    [InlineData("Cloud Digital Leader", NameStrength.Weak)]
    [InlineData("Data Engineer", NameStrength.Weak)]
    public void OthersNeedWitnesses(string name, object strength) => Assert.Equal(strength, CertificationName.StrengthOf(name));

    [Theory]
    [InlineData("")]
    [InlineData("Associate")]
    [InlineData("AWS Professional level")]
    [InlineData("GCP Foundational Certificate")]
    [InlineData("AWS Certification")]
    [InlineData("AWS Certifications")]
    [InlineData("How to become an AWS Certified Developer")]
    [InlineData("AWS Certified Developer Course")]
    [InlineData("AWS Technical Essentials")]
    [InlineData("Udemy: AWS Certified Developer")]
    [InlineData("Who is an AWS Certified Developer?")]
    [InlineData("Python")]
    [InlineData("build pipelines as a data engineer")]
    public void TheRestAreNoNames(string phrase) => Assert.Equal(NameStrength.None, CertificationName.StrengthOf(phrase));

    [Theory]
    [InlineData("2) AWS Certified Developer:", "AWS Certified Developer")]
    [InlineData("“AWS Certified Developer”.", "AWS Certified Developer")]
    public void NumberingAndClosingPunctuationAreNoPartOfAName(string text, string name) => Assert.Equal(name, CertificationName.Judge(text).Name);
}
