using System.Collections.Immutable;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge.Certifications;

/// <summary>
/// <c>certifications.yml</c>: a list of certifications with what is known of them today. Its keys are <c>name</c>,
/// <c>aliases</c>, <c>vendor</c>, <c>exam</c>, <c>status</c> (<c>current</c> or <c>retired</c>), <c>retiredOn</c>,
/// <c>successor</c> and <c>source</c>; name, vendor and status are required.
/// </summary>
internal sealed class CertificationRegistry
{
    public const string FileName = "certifications.yml";

    private readonly Dictionary<CertificationKey, KnownCertification> _byKey = [];
    private readonly Dictionary<string, KnownCertification> _byExam = new(StringComparer.OrdinalIgnoreCase);

    private CertificationRegistry(IEnumerable<KnownCertification> entries, YamlSource? source)
    {
        foreach (var entry in entries)
            Add(entry, source);
        Entries = [.. entries];
    }

    /// <summary>A registry that knows nothing.</summary>
    public static CertificationRegistry Empty { get; } = new([], null);

    /// <summary>What the file holds, in its order.</summary>
    public ImmutableArray<KnownCertification> Entries { get; }

    /// <summary>Reads the file at <paramref name="path"/>, called <paramref name="file"/> in findings; a missing one is empty.</summary>
    public static CertificationRegistry Read(string path, string file, List<Finding> findings) =>
        File.Exists(path) ? From(YamlFile.Read(path, file, findings), new YamlSource(file, findings)) : Empty;

    /// <summary>Reads the bytes of a file called <paramref name="file"/>.</summary>
    public static CertificationRegistry Read(string file, ReadOnlySpan<byte> bytes, List<Finding> findings) =>
        From(YamlFile.Read(file, bytes, findings), new YamlSource(file, findings));

    /// <summary>The entry that <paramref name="name"/> means; <paramref name="vendor"/> counts where the name tells none.</summary>
    public KnownCertification? Find(string name, string? vendor)
    {
        var owner = Vendors.In(name) ?? vendor;
        if (ExamCode.In(name) is { } exam && _byExam.TryGetValue(exam, out var byExam) && (owner is null || owner == byExam.Vendor))
            return byExam;
        return CertificationKey.Of(name, vendor) is { } key ? _byKey.GetValueOrDefault(key) : null;
    }

    private static CertificationRegistry From(YamlNode? root, YamlSource source) =>
        root?.AsSequence("The list of certifications") is { } list
            ? new CertificationRegistry([.. list.Items.Select(item => item.AsMapping("A certification")).OfType<YamlMapping>().Select(Entry).OfType<KnownCertification>()], source)
            : Empty;

    private static KnownCertification? Entry(YamlMapping entry)
    {
        entry.RejectOthers("name", "aliases", "vendor", "exam", "status", "retiredOn", "successor", "source");
        var name = entry.RequiredScalar("name");
        var vendor = entry.RequiredScalar("vendor");
        var status = Status(entry);
        var retiredOn = entry.Date("retiredOn");
        if (status == CertificationStatus.Current && (entry["retiredOn"] ?? entry["successor"]) is { } wrong)
            wrong.Report(Severity.Error, $"“{name}” is current, so it has no retiredOn or successor; take that out or set its status to retired.");
        var source = entry.Scalar("source");
        if (source is not null && !(Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            entry["source"]!.Report(Severity.Error, "“source” must be a link that begins with https://.");
        if (name is null || vendor is null || status == CertificationStatus.Unknown)
            return null;
        return new KnownCertification(
            name, entry.Strings("aliases"), vendor, entry.Scalar("exam"), status, retiredOn, entry.Scalar("successor"), source, entry.Line);
    }

    private static CertificationStatus Status(YamlMapping entry)
    {
        switch (entry.RequiredScalar("status"))
        {
            case null:
                return CertificationStatus.Unknown;
            case "current":
                return CertificationStatus.Current;
            case "retired":
                return CertificationStatus.Retired;
            default:
                entry["status"]!.Report(Severity.Error, "“status” must be current or retired.");
                return CertificationStatus.Unknown;
        }
    }

    private void Add(KnownCertification entry, YamlSource? source)
    {
        if (entry.Exam is { } exam && !_byExam.TryAdd(ExamCode.In(exam) ?? exam, entry) && _byExam[ExamCode.In(exam) ?? exam] != entry)
            source?.Report(Severity.Error, entry.Line, $"The exam {exam} of “{entry.Name}” belongs to “{_byExam[ExamCode.In(exam) ?? exam].Name}” already; correct one of them.");
        foreach (var name in entry.Aliases.Prepend(entry.Name))
        {
            if (Vendors.In(name) is { } vendor && vendor != entry.Vendor)
                source?.Report(Severity.Error, entry.Line, $"“{name}” names {vendor}, but its vendor is {entry.Vendor}; correct one of them.");
            else if (CertificationKey.Of(name, entry.Vendor) is not { } key)
                source?.Report(Severity.Error, entry.Line, $"“{name}” says no more than its vendor; write the whole name.");
            else if (!_byKey.TryAdd(key, entry) && _byKey[key] != entry)
                source?.Report(Severity.Error, entry.Line, $"“{name}” means the same as “{_byKey[key].Name}”, which stands in line {_byKey[key].Line}; keep one of the two.");
        }
    }
}
