using System.Collections.Frozen;

namespace ChatBot.Knowledge.Certifications;

/// <summary>Who gives certifications, and the words by which a text names them.</summary>
internal static class Vendors
{
    /// <summary>Names that stand for a vendor, lower-cased, longest ones first where they begin alike.</summary>
    private static readonly (string Word, string Vendor)[] Names =
    [
        ("amazon web services", "AWS"), ("amazon web service", "AWS"), ("amazon", "AWS"), ("aws", "AWS"),
        ("microsoft", "Microsoft"), ("azure", "Microsoft"), ("power bi", "Microsoft"), ("power platform", "Microsoft"), ("dynamics 365", "Microsoft"),
        ("google", "Google"), ("gcp", "Google"),
        ("databricks", "Databricks"), ("snowflake", "Snowflake"), ("snowpro", "Snowflake"), ("confluent", "Confluent"), ("cloudera", "Cloudera"),
        ("red hat", "Red Hat"), ("redhat", "Red Hat"), ("ibm", "IBM"), ("oracle", "Oracle"), ("mysql", "Oracle"), ("cisco", "Cisco"), ("comptia", "CompTIA"),
        ("hashicorp", "HashiCorp"), ("terraform", "HashiCorp"), ("vault", "HashiCorp"),
        ("linux foundation", "Linux Foundation"), ("cncf", "CNCF"), ("kubernetes", "CNCF"), ("docker", "Docker"),
        ("salesforce", "Salesforce"), ("tableau", "Tableau"), ("qlik", "Qlik"), ("sap", "SAP"), ("sas", "SAS"), ("mongodb", "MongoDB"), ("neo4j", "Neo4j"),
        ("elastic", "Elastic"), ("splunk", "Splunk"), ("vmware", "VMware"), ("nvidia", "NVIDIA"), ("tensorflow", "Google"), ("meta", "Meta"),
        ("dbt", "dbt Labs"), ("astronomer", "Astronomer"), ("airflow", "Astronomer"), ("teradata", "Teradata"), ("informatica", "Informatica"), ("alteryx", "Alteryx"),
        ("servicenow", "ServiceNow"), ("github", "GitHub"), ("gitlab", "GitLab"), ("alibaba cloud", "Alibaba Cloud"), ("huawei", "Huawei"), ("juniper", "Juniper"),
        ("isc2", "ISC2"), ("isaca", "ISACA"), ("ec-council", "EC-Council"), ("giac", "GIAC"), ("offensive security", "OffSec"), ("offsec", "OffSec"),
        ("pmi", "PMI"), ("scrum alliance", "Scrum Alliance"), ("scrum.org", "Scrum.org"), ("dama", "DAMA"), ("dasca", "DASCA"), ("iiba", "IIBA"), ("istqb", "ISTQB"),
        ("palo alto networks", "Palo Alto Networks"), ("fortinet", "Fortinet"), ("okta", "Okta"), ("couchbase", "Couchbase"), ("starburst", "Starburst"), ("dremio", "Dremio"),

        // Products whose name alone tells little, after everything else.
        ("kafka", "Confluent"), ("apache spark", "Databricks"),
    ];

    // Ordinary words as well: they count only with their capital letter.
    private static readonly FrozenSet<string> CaseSensitive = FrozenSet.Create("meta", "sap", "sas", "elastic", "vault", "pmi", "dama", "docker");

    private static readonly WordTable Table = new(Names.Select(name => name.Word));

    private static readonly FrozenSet<string> WeakProducts = FrozenSet.Create("kafka", "apache spark");

    /// <summary>The vendor that a text names first, or null.</summary>
    public static string? In(ReadOnlySpan<char> text) => Find(text, out _, out _);

    /// <summary>The vendor that a text names first, and where. A product's name counts where no vendor's stands.</summary>
    public static string? Find(ReadOnlySpan<char> text, out int start, out int length)
    {
        (start, length) = (0, 0);
        string? product = null;
        for (var at = Table.Find(text, 0, out var index); at >= 0; at = Table.Find(text, at + 1, out index))
        {
            var (word, vendor) = Names[index];
            var isProduct = WeakProducts.Contains(word);
            if (!IsWord(text, at, word.Length) || (CaseSensitive.Contains(word) && !char.IsUpper(text[at])) || (isProduct && product is not null))
                continue;
            (start, length) = (at, word.Length);
            if (!isProduct)
                return vendor;
            product = vendor;
        }

        return product;
    }

    /// <summary>The only vendor that a text names; null where it names none or several.</summary>
    public static string? OnlyIn(string text)
    {
        string? only = null;
        for (var rest = text.AsSpan(); Find(rest, out var start, out var length) is { } vendor; rest = rest[(start + length)..])
        {
            if (only is not null && only != vendor)
                return null;
            only = vendor;
        }

        return only;
    }

    /// <summary>Whether a text is a vendor's name and no more ("Google Cloud Platform").</summary>
    public static bool IsOnlyName(string text)
    {
        if (Find(text, out var start, out var length) is null)
            return false;
        var rest = string.Concat(text.AsSpan(0, start), text.AsSpan(start + length)).Split([' ', '(', ')', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(rest, word => In(word) is not null || word.ToLowerInvariant() is "cloud" or "platform" or "services" or "labs" or "international" or "inc");
    }

    private static bool IsWord(ReadOnlySpan<char> text, int start, int length) =>
        start + length == text.Length || !(char.IsLetterOrDigit(text[start + length]) || IsCode(text[(start + length)..]));

    // "SAP-C02" is an exam of AWS.
    private static bool IsCode(ReadOnlySpan<char> rest) => rest.Length > 2 && rest[0] == '-' && char.IsAsciiLetterUpper(rest[1]) && char.IsAsciiDigit(rest[2]);
}
