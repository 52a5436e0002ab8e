using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Tests.Certifications;

public class CertificationExtractorTests
{
    [Fact]
    public void TheCorpusArticleHasItsTwoLists()
    {
        var lists = Certified.Lists(Read.DataEngineeringVsMachineLearning());

        Assert.Equal(["Data Engineer", "Machine Learning Engineer"], lists.Select(list => list.Role));
        Assert.All(lists, list => Assert.Equal("Data Engineer vs. Machine Learning Engineer", list.Section.Heading));
        Assert.Equal(
            [
                "A Data Engineer can certify themselves from a certifying body and showcase their potential by signing up for the following certs:",
                "Similarly, certifications for Machine Learning engineers include:",
            ],
            lists.Select(list => list.Section[list.Introduction!.Value]));
        Assert.Equal(
            [
                ("Amazon Web Services (AWS) Certified Data Analytics", "AWS", CertificationStatus.Retired),
                ("Microsoft Azure Data Engineer Associate", "Microsoft", CertificationStatus.Retired),
                ("Google Professional Data Engineer", "Google", CertificationStatus.Current),
            ],
            lists[0].Items.Select(item => (item.Name, item.Vendor!, item.Status)));
        Assert.Equal(
            [
                ("AWS Certified Machine Learning – Specialty", "AWS", CertificationStatus.Retired),
                ("Microsoft Certified: Azure AI Engineer Associate", "Microsoft", CertificationStatus.Retired),
                ("Google Cloud Professional Machine Learning Engineer", "Google", CertificationStatus.Current),
            ],
            lists[1].Items.Select(item => (item.Name, item.Vendor!, item.Status)));
        Assert.Equal(new DateOnly(2025, 3, 31), lists[0].Items[1].RetiredOn);
        Assert.Equal("Microsoft Certified: Fabric Data Engineer Associate", lists[0].Items[1].Successor);
        Assert.All(lists.SelectMany(list => list.Items), item => Assert.NotNull(item.Source));
        Assert.All(lists, list => Assert.All(list.Items, item => Assert.Equal(item.Name, list.Section[item.Span!.Value])));
    }

    public static TheoryData<string, string, string[]> Shapes => new()
    {
        { "bullets under an introduction", "The best certifications are:\n\n- CompTIA Security+\n- Certified Ethical Hacker (CEH)\n- CISSP\n", ["CompTIA Security+", "Certified Ethical Hacker (CEH)", "CISSP"] },
        { "a list that blank lines cut", "AWS certifications-\n\n* AWS Certified Developer\n* AWS Certified Database\n\n\n\n* AWS Certified Security\n", ["AWS Certified Developer", "AWS Certified Database", "AWS Certified Security"] },
        { "short names in a list that says what it is", "These are the Google Cloud certifications:\n\n- Cloud Architect\n- Data Engineer\n- Cloud Digital Leader\n", ["Cloud Architect", "Data Engineer", "Cloud Digital Leader"] },
        { "numbered headings", "# Which certification is best?\n\n## 1. **AWS Certified Developer**\n\nIt is good.\n\n## 2. Azure Data Engineer Associate\n\nSo is this.\n", ["AWS Certified Developer", "Azure Data Engineer Associate"] },
        { "headings without text", "# Kubernetes certifications\n\n### Certified Kubernetes Administrator (CKA)\n![](badge.png)\n\n### Certified Kubernetes Security Specialist (CKS)\n![](badge.png)\n\n## End\n\nThat is all.\n", ["Certified Kubernetes Administrator (CKA)", "Certified Kubernetes Security Specialist (CKS)"] },
        { "headings of a vendor's roles, where the text says so", "# Certifications\n\n## Google Cloud Architect\n\nThis exam takes two hours.\n\n## Google Cloud Developer\n\nThis certification is newer.\n", ["Google Cloud Architect", "Google Cloud Developer"] },
        { "bold paragraphs", "# Kafka certifications\n\nThere are two.\n\n**1. Confluent Certified Developer for Apache Kafka (CCDAK)**\n- **Focus:** building\n- **Cost:** $150\n\n**2. Confluent Certified Administrator for Apache Kafka (CCAAK)**\n- **Focus:** running\n", ["Confluent Certified Developer for Apache Kafka (CCDAK)", "Confluent Certified Administrator for Apache Kafka (CCAAK)"] },
        { "bold links over two lines", "Consider these certifications.\n\n[**Amazon Web Services (AWS) Certified Security ---\nSpecialty**](https://x.example)\n\nIt is hard.\n\n[**SnowPro Advanced: Architect**](https://y.example)\n\nIt is harder.\n", ["Amazon Web Services (AWS) Certified Security --- Specialty", "SnowPro Advanced: Architect"] },
        { "bold names with descriptions", "Popular certifications include:\n\n- **AWS Certified Solutions Architect – Associate** – the classic.\n- **Google Professional Cloud Architect**: for those who design.\n- **HashiCorp Certified: Terraform Associate (003)** is about infrastructure.\n", ["AWS Certified Solutions Architect – Associate", "Google Professional Cloud Architect", "HashiCorp Certified: Terraform Associate (003)"] },
        { "names with descriptions", "Certifications worth a look:\n\n1. AWS Certified Cloud Practitioner – the first step into the cloud\n2. Microsoft Certified: Azure Fundamentals (AZ-900) - for beginners in Azure\n3. Google Cloud Digital Leader: a business view of the cloud\n", ["AWS Certified Cloud Practitioner", "Microsoft Certified: Azure Fundamentals (AZ-900)", "Google Cloud Digital Leader"] },
        { "links", "## Certifications\n\n- [Databricks - Data Engineer Associate](https://a.example)\n- [Microsoft DP-900: Azure Data Fundamentals](https://b.example)\n", ["Databricks - Data Engineer Associate", "Microsoft DP-900: Azure Data Fundamentals"] },
        { "a table whose name column is not the first", "## Certifications\n\n| Vendor | Certification | Price |\n|---|---|---|\n| AWS | AWS Certified Developer – Associate | $150 |\n| Azure | Azure Developer Associate | $165 |\n", ["AWS Certified Developer – Associate", "Azure Developer Associate"] },
        { "an HTML table", "<table><tr><th>Level</th><th>Name</th></tr><tr><td>Entry</td><td><b>AWS Certified Cloud Practitioner</b></td></tr><tr><td>Middle</td><td>AWS Certified Developer – Associate</td></tr></table>\n", ["AWS Certified Cloud Practitioner", "AWS Certified Developer – Associate"] },
        { "bold levels over bullets", "# AWS certifications\n\nThe certifications are:\n\n**Foundational**\n\n- AWS Certified Cloud Practitioner\n\n**Associate**\n\n- Solutions Architect\n- SysOps Administrator\n", ["AWS Certified Cloud Practitioner", "Solutions Architect", "SysOps Administrator"] },
        { "levels as headings over bullets", "## AWS certifications\n\n### Associate\n\n- Solutions Architect\n- Developer\n\n### Professional\n\n- DevOps Engineer\n", ["Solutions Architect", "Developer", "DevOps Engineer"] },
        { "levels with nested names", "AWS offers these certifications:\n\n- Foundational\n  - AWS Certified Cloud Practitioner\n- Associate\n  - AWS Certified Developer\n  - AWS Certified SysOps Administrator\n", ["AWS Certified Cloud Practitioner", "AWS Certified Developer", "AWS Certified SysOps Administrator"] },
        { "vendors with nested names", "Top certifications:\n\n- **AWS**\n  - Data Engineer – Associate\n  - Solutions Architect – Professional\n- **Google Cloud**\n  - Professional Data Engineer\n", ["Data Engineer – Associate", "Solutions Architect – Professional", "Professional Data Engineer"] },
        { "vendors as headings", "# Certifications\n\n## Google Cloud\n\n- Cloud Digital Leader\n- Professional Data Engineer\n\n## Databricks\n\n- Data Engineer Associate\n- Data Engineer Professional\n", ["Cloud Digital Leader", "Professional Data Engineer", "Data Engineer Associate", "Data Engineer Professional"] },
        { "codes before names", "## Certifications\n\n- DP-900 — Azure Data Fundamentals\n- SAP-C02 — AWS Certified Solutions Architect – Professional\n", ["DP-900 — Azure Data Fundamentals", "SAP-C02 — AWS Certified Solutions Architect – Professional"] },
        { "acronyms with their meaning", "Here are the best certs:\n\n1. **CISSP (Certified Information Systems Security Professional)**: the gold standard\n2. PMP – Project Management Professional\n3. *CCNA Security*\n", ["CISSP (Certified Information Systems Security Professional)", "PMP – Project Management Professional", "CCNA Security"] },
        { "an HTML list", "## Top data science certifications\n\n<ol>\n<li><strong>IBM Data Science Professional Certificate</strong><p>Covers Python.</p></li>\n<li><strong>SAS Certified AI & Machine Learning Professional</strong></li>\n</ol>\n", ["IBM Data Science Professional Certificate", "SAS Certified AI & Machine Learning Professional"] },
        { "names with codes and text below them", "Certifications done:\n\n1. AWS Certified Cloud Practitioner (CLF-C02)\n   Skills:\n   - Basics\n2. Microsoft Azure Administrator (AZ-104)\n   Skills:\n   - Compute\n", ["AWS Certified Cloud Practitioner (CLF-C02)", "Microsoft Azure Administrator (AZ-104)"] },
        { "names with facts below them", "## Certifications\n\n- **Azure Data Scientist Associate**\n  - Exam: DP-100\n  - Cost: $165\n- **Azure AI Fundamentals**\n  - Exam: AI-900\n  - Cost: $99\n", ["Azure Data Scientist Associate", "Azure AI Fundamentals"] },
        { "names with remarks", "## Certifications\n\n- AWS Certified Developer (maybe)\n- AWS Certified Security (only for those who want to work in security)\n", ["AWS Certified Developer (maybe)", "AWS Certified Security"] },
        { "names in other letters", "The certifications that count are:\n\n- aws certified cloud practitioner\n- azure certified data engineer associate\n", ["aws certified cloud practitioner", "azure certified data engineer associate"] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ListsOfEveryShapeAreFound(string shape, string markdown, string[] names)
    {
        Assert.NotEmpty(shape);
        Assert.Equal(names, Certified.Names(markdown));
    }

    public static TheoryData<string, string> Others => new()
    {
        { "courses", "## Courses and Certifications\n\nAWS courses offered by academies:\n\n- Architecting on AWS\n- AWS Networking Essential\n- Google Cloud Data Engineer (Weekday evenings) – 5 weeks\n" },
        { "courses that prepare for a certification", "Prep recommendations:\n\n- A Cloud Guru — AWS Certified Big Data Specialty\n- Udemy — [AWS Certified Developer Course](https://u.example)\n" },
        { "levels", "AWS divides its certifications into three categories:\n\n- Foundational\n- Associate\n- Professional\n" },
        { "benefits", "The AWS Certified Developer certification can help you:\n\n- Test your ability to design\n- Build scalable systems\n" },
        { "who may sit an exam", "Professionals who can take the certifications are:\n\n- Cloud Architect\n- DevOps Engineer\n" },
        { "jobs", "## Google Cloud jobs\n\n### 1. Google Cloud Engineer\n\nThe most sought job.\n\n### 2. Data Analyst\n\nAnother one.\n" },
        { "job titles in a list", "Job titles with good pay:\n\n- AWS Solutions Architect\n- Azure Data Engineer\n- Google Cloud Architect\n" },
        { "services", "# AWS certification\n\nThe exam covers these services:\n\n- **AWS Glue:** a service\n- **Amazon Redshift:** a warehouse\n- AWS Lambda\n" },
        { "talk", "# Is a certification worth it?\n\nA certified data engineer helps when:\n\n1. You know SQL and Python.\n2. You built a pipeline.\n\nThe AWS Certified Developer exam is one of many.\n" },
        { "facts", "## AWS Cloud Practitioner Certification: Some Basics\n\nThe certification in facts:\n\n- It’s a **90-minute** exam\n- It’s available in English\n" },
        { "a person", "**Jane Roe**\n\nJane is a Certified Professional Cloud Architect on Google Cloud.\n\n- Certified in 2019\n- Speaks at conferences\n" },
        { "questions", "## How do you prepare for the Azure Data Engineer certification?\n\nRead a lot.\n\n## What is the AWS Certified Developer exam?\n\nAn exam.\n" },
        { "skills", "To pass the certification you need these skills:\n\n- Data Modeler basics\n- SQL Developer experience\n- Python\n" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void WhatOnlyTalksOfCertificationsGivesNone(string what, string markdown)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Certified.Names(markdown));
    }

    [Theory]
    [InlineData("Certifications for data engineers are:", "Data Engineer")]
    [InlineData("The best certs for an aspiring Machine Learning engineer include:", "Machine Learning Engineer")]
    [InlineData("DevOps engineers can get these certifications:", "DevOps Engineer")]
    [InlineData("Only these certifications are for beginners:", "Beginner")]
    [InlineData("These data science certifications are asked for:", "Data Scientist")]
    [InlineData("These certifications are asked for:", null)]
    public void TheRoleComesFromTheIntroduction(string introduction, string? role) =>
        Assert.Equal(role, Assert.Single(Certified.Lists($"{introduction}\n\n- AWS Certified Developer\n- AWS Certified Security\n")).Role);

    [Theory]
    [InlineData("# Which Certification Is Best for Data Analysts?", "Data Analyst")]
    [InlineData("# Top 5 Data Engineering Certifications", "Data Engineer")]
    [InlineData("# Certifications\n\n## Data Scientist", "Data Scientist")]
    [InlineData("# Cost of the Azure Data Engineer certification", null)]
    [InlineData("# Data Engineer vs. Data Scientist", null)]
    public void OrFromTheHeadings(string headings, string? role) =>
        Assert.Equal(role, Assert.Single(Certified.Lists($"{headings}\n\n- AWS Certified Developer\n- AWS Certified Security\n")).Role);

    [Fact]
    public void TheVendorComesFromTheSurroundingsWhereTheNameTellsNone()
    {
        var list = Assert.Single(Certified.Lists("GCP certifications are:\n\n- Professional Data Engineer\n- Cloud Architect\n- AWS Certified Developer\n"));

        Assert.Equal(["Google", "Google", "AWS"], list.Items.Select(item => item.Vendor));
        Assert.Equal(CertificationStatus.Current, list.Items[0].Status);
    }

    [Fact]
    public void ATableOfContentsDoesNotRepeatTheHeadings()
    {
        var list = Assert.Single(Certified.Lists(
            "# Databricks certifications\n\n- [Databricks Certified Data Engineer Associate](#a)\n- [Databricks Certified Data Engineer Professional](#b)\n\n## Databricks Certified Data Engineer Associate\n\nText.\n\n## Databricks Certified Data Engineer Professional\n\nText.\n"));

        Assert.Equal(2, list.Items.Length);
    }

    [Fact]
    public void WhatStandsBelowACertificationIsNoListOfThem() =>
        Assert.Equal(
            ["AWS Certified Solutions Architect – Associate"],
            Certified.Names("# Exams\n\n## AWS Certified Solutions Architect – Associate\n\nExam guide: here.\n\n- [AWS Certified Solutions Architect Associate 2024](u)\n- [More](v)\n"));

    [Fact]
    public void ASummaryOfAcronymsDoesNotRepeatTheNames() =>
        Assert.Equal(
            ["Certified Kubernetes Administrator (CKA)", "Certified Kubernetes Security Specialist (CKS)"],
            Certified.Names("# Kubernetes certifications\n\n## Certified Kubernetes Administrator (CKA)\n\nText.\n\n## Certified Kubernetes Security Specialist (CKS)\n\nText.\n\n## Summary\n\n| Certification | Level |\n|--|--|\n| CKA | Middle |\n| CKS | High |\n"));
}
