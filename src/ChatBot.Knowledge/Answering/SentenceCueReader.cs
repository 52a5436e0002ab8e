using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Answering;

/// <summary>Reads the <see cref="SentenceCues"/> off a sentence's wording.</summary>
internal static partial class SentenceCueReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const int Timeout = 1000;
    private const int FragmentLength = 30;

    /// <summary>What is longer than any sentence is read only this far, in UTF-16 code units.</summary>
    private const int MaxLength = 2000;

    /// <summary>The names in a sentence: capitalised words that do not open it, those in a row as one.</summary>
    public static IEnumerable<string> Names(string sentence) =>
        Name().Matches(sentence.Length > MaxLength ? sentence[..MaxLength] : sentence).Select(match => match.Value);

    public static SentenceCues Read(string sentence)
    {
        if (sentence.Length > MaxLength) sentence = sentence[..MaxLength];
        var cues = SentenceCues.None;
        if (sentence.AsSpan().TrimEnd("”\"’')").EndsWith("?")) cues |= SentenceCues.Question;
        if (Money().IsMatch(sentence)) cues |= SentenceCues.Money;
        if (Duration().IsMatch(sentence)) cues |= SentenceCues.Duration;
        if (Number().IsMatch(sentence)) cues |= SentenceCues.Number;
        if (LeadingStance().IsMatch(sentence)) cues |= SentenceCues.LeadingStance;
        if (Stance().IsMatch(sentence)) cues |= SentenceCues.Stance;
        if (Recommendation().IsMatch(sentence)) cues |= SentenceCues.Recommendation;
        if (Contrast().IsMatch(sentence)) cues |= SentenceCues.Contrast;
        if (Advice().IsMatch(sentence)) cues |= SentenceCues.Advice;
        if (Meta().IsMatch(sentence)) cues |= SentenceCues.Meta;
        if (Anaphora().IsMatch(sentence)) cues |= SentenceCues.Anaphora;
        if (Abbreviation().IsMatch(sentence)) cues |= SentenceCues.Abbreviation;
        if (Pair().IsMatch(sentence)) cues |= SentenceCues.Pair;
        if (Reason().IsMatch(sentence)) cues |= SentenceCues.Reason;
        if (sentence.Length < FragmentLength && sentence.AsSpan().Count(' ') < 3) cues |= SentenceCues.Fragment;
        return cues;
    }

    [GeneratedRegex(@"[$€£₹¥]\s?\d|\b\d[\d,.]*\s?(k|usd|eur|gbp|inr|dollars?|euros?|pounds?|rupees?|lakhs?|lpa|crores?)\b|\b(usd|eur|gbp|inr|rs\.?)\s?\d", Options, Timeout)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of)[\s-]*((to|–|-|or)\s*\w+\s*)?\+?\s*(minute|hour|day|week|month|year|semester)s?\b", Options, Timeout)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\d|\b(percent|ratio|majority|twice|half|thirds?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|tens)\b", Options, Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(so[,;]?\s*|well,?\s*|in short,?\s*)?(not (really|necessarily|at all|always|exactly|quite|yet)|(it|that) depends|partly|no|yes|nope|absolutely|definitely|of course|certainly|sure|fortunately|unfortunately|one thing[’']s for sure|(the |our |my )?(short |simple |straight )?answer(,? however,?)? (to (this|that) )?(is|would be)( also)?( an?| of course)?( strong| clear| simple| big| definite)?\W{0,3}(yes|no|positive|affirmative|negative|maybe|depends|it depends))\b", Options, Timeout)]
    private static partial Regex LeadingStance();

    [GeneratedRegex(@"\b(not|never|no|must|should|require[sd]?|need(s|ed)?|necessary|mandatory|essential|important|definitely|certainly|possible|can|cannot|depends?|enough|optional|chances?|worth|just as)\b|n[’']t\b", Options, Timeout)]
    private static partial Regex Stance();

    [GeneratedRegex(@"\b(recommend(ed)?|suggest(ed)?|go for|best for|better for|ideal|right for|choose|pick|opt for|prefer|if you([’']re)? (love|like|want|enjoy|prefer|are|have|interested))\b", Options, Timeout)]
    private static partial Regex Recommendation();

    [GeneratedRegex(@"\b(whereas|on the other hand|differen(t|ce|ces)|differs?|distinct(ion)?|unlike|similar(ly)?|in contrast|compared?|comparison|versus|vs|while)\b", Options, Timeout)]
    private static partial Regex Contrast();

    [GeneratedRegex(@"\b(recommend|you([’']ll)? (have to|need to|should|can|must|will need)|starts?|starting|begin|learn|studying|sign(ing)? up|practi[cs]e|steps?|check out|make sure|try to|solve|consider)\b", Options, Timeout)]
    private static partial Regex Advice();

    [GeneratedRegex(@"\b(in|of) th(is|e) (article|section|post|blog|guide|quest|discussion)\b|\bth(is|e) (article|section|post|blog) \b|\bour (final|next|first|discussion)\b|\blet[’']?s\b|\bwe([’']ll| will|[’']ve| have)? (discuss|cover|covered|look|see|talk|explore)\b|\bis a discussion of\b|^next up\b|\bread on\b|\bwithout further ado\b|^to (conclude|summari[sz]e|sum up)\b|\bas mentioned\b|\b(right|correct) place\b|\b(keep|continue) (on )?reading\b|\bstay tuned\b|\b(eager|curious|willing|want) to know\b|\b(will|['’]ll) (get|find|know) (all |out )?(the |these |your )?answers?\b|\bthe end of this\b|\blet me (get|start|begin|discuss|tell|walk|take)\b|^(the )?following (are|is)\b|^before (we|you|diving|moving|going|knowing|hopping)\b|\b(wondering|questions? (here|may|might))\b", Options, Timeout)]
    private static partial Regex Meta();

    [GeneratedRegex(@"^(this|these|that|those|they|it|he|she|such|but|and|or|also|however|whereas|though|although|similarly|moreover|furthermore|therefore|thus|hence|in addition|then|not really|no|yes|otherwise|plus|instead|both)\b", Options, Timeout)]
    private static partial Regex Anaphora();

    [GeneratedRegex(@"\b(abbreviation|acronym|stands? for|short for|refers? to|known as)\b|\([A-Z]{2,6}s?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"(?<=[\w,;)] )[A-Z]\w*(?:[- ][A-Z]\w*)*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(the|these) two\b|\bboth\b|\btwo (roles|fields|jobs|careers|paths)\b", Options, Timeout)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(because|since|so that|in order to|reasons?|benefits?|advantages?|helps?|allows?|enables?|lets|thanks to|due to|therefore|opportunity)\b", Options, Timeout)]
    private static partial Regex Reason();
}
