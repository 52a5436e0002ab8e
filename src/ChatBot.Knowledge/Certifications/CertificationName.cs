using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>Judges whether a phrase is the name of a certification, by the words that such names are made of.</summary>
internal static partial class CertificationName
{
    private const int MostWords = 14;

    private static readonly FrozenSet<string> Roles = Set(
        "engineer engineers architect developer administrator analyst practitioner practioner practicioner practictioner scientist specialist leader consultant designer "
        + "operator auditor strategist master owner professional associate technician programmer modeler steward hacker");

    private static readonly FrozenSet<string> Levels = Set("associate professional specialty speciality expert practitioner practioner practicioner specialist advanced master");

    private static readonly FrozenSet<string> BasicLevels = Set("fundamentals foundations foundation foundational core essential entry");

    private static readonly FrozenSet<string> LevelWords = Set(
        "associate professional professionals specialty speciality expert advanced beginner beginners intermediate fundamentals foundations foundation foundational "
        + "fundamental entry level levels practitioner core basic basics master and or");

    // Well known names that need no vendor beside them.
    private static readonly FrozenSet<string> Acronyms = FrozenSet.Create(
        "CISSP", "CISM", "CISA", "CRISC", "CGEIT", "CEH", "OSCP", "CCSP", "SSCP", "GSEC", "GCIH", "CASP+", "CCNA", "CCNP", "CCIE", "PMP", "CAPM", "PMI-ACP", "CSM", "CSPO",
        "PSM", "PSPO", "ITIL", "TOGAF", "PRINCE2", "RHCSA", "RHCE", "LPIC-1", "LFCS", "LFCE", "CKA", "CKAD", "CKS", "KCNA", "KCSA", "CDMP", "CBIP", "CAP", "CBAP",
        "MCSE", "MCSA", "MTA", "OCA", "OCP", "CCDAK", "CCAAK", "Security+", "Network+", "A+", "Cloud+", "Linux+", "CySA+", "PenTest+", "Data+", "DataSys+", "Server+");

    private static readonly FrozenSet<string> SmallWords = Set("of for the and in on to with by a an or at from as into using via de");

    // A phrase with one of these is a course, a sentence or a remark, but no certification's name.
    private static readonly FrozenSet<string> Foreign = Set(
        "course courses training trainings bootcamp bootcamps tutorial tutorials workshop workshops essentials guide guides tests test sample questions question book books "
        + "handbook podcast podcasts blog blogs video videos playlist quest lab labs list overview introduction intro salary salaries job jobs resources resource prep preparation "
        + "preparing prepare prepares certs certifications certificates exams study documentation docs faq how what why when which who whom where whether is are was were be been you your yours "
        + "we our us can could will would should may might must has have had get gets getting become becoming becomes start starting starts choose choosing build building pass passing use using used class "
        + "classes path paths program programs programme degree degrees nanodegree track tracks services tools skills steps tips benefits requirements domains topics levels cost price fee "
        + "vs versus not no if than then because some few many several all every each that this these those they their it its free best top most more about only also do does did make makes take takes want need needs help helps if "
        + "recommended recommendation recommendations learnings academy bundle masterclass ultimate complete specialization subscription website site page official here click read download prerequisites");

    private static readonly string[] Teachers =
    [
        "a cloud guru", "acloudguru", "udemy", "coursera", "pluralsight", "edx", "linkedin learning", "whizlabs", "udacity", "datacamp", "youtube", "freecodecamp", "o'reilly",
        "simplilearn", "great learning", "skillshare", "cloud academy", "cloudacademy", "codecademy", "intellipaat", "edureka", "tutorials dojo", "kodekloud", "examtopics", "cloud skills boost",
    ];

    private static readonly WordTable Hints = new([.. Roles, .. Levels, .. BasicLevels, .. Acronyms, "certif", "snowpro"]);

    /// <summary>Whether a text could hold a name at all: a quick look before the close one.</summary>
    public static bool IsPossible(ReadOnlySpan<char> text) => Hints.Find(text, 0, out _) >= 0 || text.ContainsAnyInRange('0', '9');

    /// <summary>Judges the phrase that <paramref name="span"/> of <paramref name="text"/> is.</summary>
    public static NameCandidate Judge(string text, TextSpan span)
    {
        var trimmed = Trim(text, span);
        var name = text.Substring(trimmed.Start, trimmed.Length);
        return new NameCandidate(name, trimmed, StrengthOf(name));
    }

    /// <summary>Judges a heading.</summary>
    public static NameCandidate Judge(string heading) => Judge(heading, new TextSpan(0, heading.Length)) with { Span = null };

    /// <summary>Whether a phrase only names levels ("Foundational", "Associate level").</summary>
    public static bool IsLevel(string phrase)
    {
        var words = Words(phrase);
        return words.Count is > 0 and <= 6
            && words.Exists(IsLevelName)
            && words.TrueForAll(word => IsLevelPart(word) || Vendors.In(word) is not (null or "Snowflake"))
            && !IsEntryCertification(words);
    }

    private static bool IsLevelName(string word) => word.Length > 3 && !IsOneOf(word, "levels", "level") && LevelWords.Contains(word.ToLowerInvariant());

    private static bool IsLevelPart(string word) =>
        LevelWords.Contains(word.ToLowerInvariant())
        || IsOneOf(word, "certification", "certifications", "certificate", "certificates", "exam", "exams", "tier", "tiers", "cloud", "platform");

    // "AWS Cloud Practitioner" and "Azure Fundamentals" are more than levels.
    private static bool IsEntryCertification(List<string> words) =>
        words.TrueForAll(word => IsOneOf(word, "fundamentals", "cloud", "practitioner") || Vendors.In(word) is not null)
        && (words.Exists(word => IsOneOf(word, "practitioner")) ? words.Count > 1 : words.Exists(word => Vendors.In(word) is not null));

    /// <summary>The acronym in brackets at the end of a name ("(CKA)"), or the name itself where it is one.</summary>
    public static string? AcronymOf(string name)
    {
        var match = Acronym().Match(name);
        return match.Success ? match.Groups["acronym"].Value : Acronyms.Contains(name) ? name : null;
    }

    /// <summary>How surely a phrase is the name of a certification.</summary>
    public static NameStrength StrengthOf(string phrase)
    {
        if (phrase.Length is < 2 or > 160 || !IsPossible(phrase) || phrase.Contains('?') || phrase.Contains('\n') || Array.Exists(Teachers, teacher => phrase.StartsWith(teacher, StringComparison.OrdinalIgnoreCase)))
            return NameStrength.None;
        var bare = AmazonWebServices().Replace(Brackets().Replace(phrase, " "), "AWS");
        var words = Words(bare);
        if (words.Count is 0 or > MostWords || words.Exists(word => Foreign.Contains(word.ToLowerInvariant())) || CertificateOf().IsMatch(bare))
            return NameStrength.None;
        if (words.Count <= 4 && words.Exists(Acronyms.Contains))
            return NameStrength.Strong;

        var traits = new Traits(phrase, words);
        if (!traits.IsTitle && !(traits.IsCertified && traits.HasVendor && words.Count <= 9))
            return NameStrength.None;
        if (IsLevel(bare) && traits.Code is null)
            return NameStrength.None;
        return traits.IsStrong ? NameStrength.Strong
            : traits.IsMedium ? NameStrength.Medium
            : traits.IsWeak && words.Count <= 6 ? NameStrength.Weak
            : NameStrength.None;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var number = Numbering().Match(text, span.Start, span.Length);
        var start = number.Success ? span.Start + number.Length : span.Start;
        var end = span.End;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ':' or '.' or ',' or ';' or '-' or '–' or '—' or '*' or '"' or '”'))
            end--;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '“' or '-' or '–' or '•'))
            start++;
        return TextSpan.FromBounds(start, end);
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static bool IsOneOf(string word, params ReadOnlySpan<string> words)
    {
        foreach (var other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private readonly struct Traits
    {
        private readonly int _subjects;
        private readonly bool _endsInLevel;
        private readonly bool _isCertificate;
        private readonly bool _isProgramme;
        private readonly bool _hasBasicLevel;
        private readonly bool _hasAcronym;
        private readonly int _words;

        public Traits(string phrase, List<string> words)
        {
            var lower = words.ConvertAll(word => word.ToLowerInvariant());
            _words = words.Count;
            Code = ExamCode.In(phrase);
            HasVendor = Vendors.In(phrase) is not null;
            IsCertified = lower.Contains("certified");
            IsPlural = lower[^1] is "engineers" or "architects" or "developers" or "analysts" or "scientists";
            HasRole = lower.Exists(word => Roles.Contains(word) && word is not ("professional" or "associate" or "master"));
            HasLevel = lower.Exists(Levels.Contains);
            _hasBasicLevel = lower.Exists(BasicLevels.Contains);
            _isProgramme = lower.Contains("snowpro");
            _hasAcronym = Acronym().IsMatch(phrase);
            _isCertificate = lower[^1] is "certification" or "certificate" || (lower.Count > 1 && Code is not null && lower.Exists(word => word is "certification" or "certificate"));
            var last = lower[^1] is "certification" or "certificate" && lower.Count > 1 ? lower[^2] : lower[^1];
            _endsInLevel = Levels.Contains(last);
            _subjects = lower.FindAll(word => Vendors.In(word) is null
                && !SmallWords.Contains(word) && word is not ("certified" or "certification" or "certificate" or "exam" or "cloud" or "platform" or "web" or "services" or "it" or "professional")).Count;

            var capitalised = words.FindAll(word => !SmallWords.Contains(word.ToLowerInvariant()));
            var count = capitalised.FindAll(word => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "dbt").Count;
            IsTitle = capitalised.Count > 0 && count >= capitalised.Count * 0.8;
        }

        public string? Code { get; }

        public bool HasVendor { get; }

        public bool IsCertified { get; }

        public bool IsTitle { get; }

        public bool IsPlural { get; }

        public bool HasRole { get; }

        public bool HasLevel { get; }

        public bool IsWeak => (HasRole || (_isCertificate && _subjects > 0)) && !IsPlural;

        public bool IsStrong =>
            (IsCertified && _subjects > 0 && (HasVendor || _hasAcronym || Code is not null || (HasLevel && HasRole)))
            || (HasVendor && Code is not null)
            || (HasVendor && HasRole && HasLevel && !IsPlural)
            || (HasVendor && _endsInLevel && _subjects > 0)
            || (_hasAcronym && (HasLevel || HasRole) && _words >= 3)
            || (_isProgramme && _words >= 2)
            || (_isCertificate && HasVendor && _subjects > 0 && (HasLevel || HasRole || _isProgramme));

        public bool IsMedium =>
            (HasVendor && HasRole && !IsPlural)
            || (HasVendor && (_endsInLevel || _hasBasicLevel))
            || (HasVendor && _isCertificate && _subjects > 0)
            || (IsCertified && _words >= 3 && _subjects > 0)
            || Code is not null;
    }

    [GeneratedRegex(@"\G\s*(?:[0-9]{1,2}|[a-zA-Z])(?:[.)]|\s*[-–—]\s)\s*(?=\S)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbering();

    // "AWS Certification: the basics" is about one.
    [GeneratedRegex(@"\bcertificat(?:ion|e)\s*[:–—-]\s*\p{L}{3}", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CertificateOf();

    [GeneratedRegex(@"\bAmazon Web Services?\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AmazonWebServices();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\((?<acronym>[A-Z]{3,6})\)\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}+#]|[’'./&-](?=[\p{L}\p{N}]))*", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
