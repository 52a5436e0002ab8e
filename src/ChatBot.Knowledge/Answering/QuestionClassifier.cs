using System.Collections.Frozen;

namespace ChatBot.Knowledge.Answering;

/// <summary>Tells by its words what kind of answer a question asks for.</summary>
internal static class QuestionClassifier
{
    /// <summary>"About X" in no more words than these asks what X is.</summary>
    private const int LongestTopic = 5;

    private static readonly FrozenSet<string> Openers = Words("so and but or hey hi hello yo ok okay um uh well please pls also btw actually guys folks then just sorry");
    private static readonly FrozenSet<string> Requests = Words("can could would will do does did may might");
    private static readonly FrozenSet<string> Helpers = Words("you u anyone anybody someone somebody everyone ya yall y'all i we");
    private static readonly FrozenSet<string> Politeness = Words("please pls plz kindly just maybe also want wanna would like love need to was am been be really");
    private static readonly FrozenSet<string> Telling = Words("tell explain know ask wonder wondering curious show enlighten clarify");
    private static readonly FrozenSet<string> Auxiliaries = Words("do does did is are was were am can could will would shall should may might must has have had isn't aren't don't doesn't didn't can't won't wouldn't shouldn't isnt arent dont doesnt didnt cant wont");
    private static readonly FrozenSet<string> Subjects = Words("i it that they you there we");
    private static readonly FrozenSet<string> QuestionWords = Words("what what's whats how where which who when why");
    private static readonly FrozenSet<string> Certification = Words("certification certifications cert certs certificate certificates credential credentials");
    private static readonly FrozenSet<string> CertificationMatters = Words("why how cost costs price fee fees prepare preparing preparation pass passing hard difficult difficulty easy long renew renewal expire expires valid validity format questions syllabus dump dumps mean means salary pay earn process vs versus difference eligible eligibility about");
    private static readonly FrozenSet<string> CertificationUses = Words("job jobs hired hire employed work after course courses class classes training workshop benefit benefits advantage advantages value free online");
    private static readonly FrozenSet<string> Necessity = Words("need needs needed require requires required requirement necessary mandatory compulsory worth important matter matters help helps useful without");
    private static readonly FrozenSet<string> Salary = Words("salary salaries pay pays paid wage wages compensation comp earn earns earning earnings income money remuneration paycheck");
    private static readonly FrozenSet<string> Price = Words("cost costs price prices fee fees pricing");
    private static readonly FrozenSet<string> Earns = Words("make makes making get gets worth charge charges");
    private static readonly FrozenSet<string> Influence = Words("depend depends depending affect affects influence influences vary varies factor factors determine determines increase increases improve raise negotiate perform why");
    private static readonly FrozenSet<string> Weighing = Words("or than more");
    private static readonly FrozenSet<string> Contrast = Words("vs versus diff difference differences differ differs different compare compared comparison distinction similar similarity similarities contrast");
    private static readonly FrozenSet<string> Choosing = Words("pick choose choosing prefer decide suit suits better best right go");
    private static readonly FrozenSet<string> Choosers = Words("i me my someone should you or");
    private static readonly FrozenSet<string> Liking = Words("love like enjoy prefer");
    private static readonly FrozenSet<string> Callings = Words("role career job field path become profession should");
    private static readonly FrozenSet<string> Counting = Words("ratio percent percentage proportion outnumber majority statistics rate share");
    private static readonly FrozenSet<string> Comparatives = Words("more fewer less higher lower greater");
    private static readonly FrozenSet<string> Countable = Words("jobs demand openings positions opportunities vacancies there");
    private static readonly FrozenSet<string> Alternatives = Words("or than");
    private static readonly FrozenSet<string> TimeUnits = Words("time years year months month weeks week days day hours hour minutes minute");
    private static readonly FrozenSet<string> Duties = Words("responsibilities responsibility responsible duties duty tasks task definition define meaning");
    private static readonly FrozenSet<string> Essences = Words("role job work meaning definition responsibility purpose point concept idea explanation description scope");
    private static readonly FrozenSet<string> Ways = Words("roadmap steps path tips guide ways strategy strategies");
    /// <summary>After "who is" or "who's": the question is for whom something is, not who someone is.</summary>
    private static readonly FrozenSet<string> Callers = Words("eligible allowed able permitted supposed required suitable qualified entitled hiring paying offering it this best the");

    private static readonly FrozenSet<string> Is = Words("is are does do was were");
    private static readonly FrozenSet<string> HowVerbs = Words("do does can should would could did");
    private static readonly FrozenSet<string> Askers = Words("i you we u one someone somebody people anyone");
    private static readonly FrozenSet<string> Acronym = Words("acronym abbreviation abbreviated");

    /// <param name="words">The question's words in lower case, misspellings corrected.</param>
    public static QuestionKind Classify(ReadOnlySpan<string> words)
    {
        words = WithoutPreface(words);
        if (words.IsEmpty) return QuestionKind.Open;
        if (AsksForAbbreviation(words)) return QuestionKind.Abbreviation;
        if (AsksForCertifications(words)) return QuestionKind.Certifications;
        if (AsksForDuration(words)) return QuestionKind.Duration;
        if (AsksForMoney(words)) return QuestionKind.Money;
        if (AsksForQuantity(words)) return QuestionKind.Quantity;
        if (words[0] == "about") return words.Length <= LongestTopic ? QuestionKind.Definition : QuestionKind.Open;
        if (HasAny(words, Contrast) || Has(words, "same", "thing") || Has(words, "the", "same")) return QuestionKind.Comparison;
        if (AsksForChoice(words)) return QuestionKind.Choice;
        if (words[0] == "why") return QuestionKind.Why;
        if (AsksHow(words)) return QuestionKind.HowTo;
        if (AsksForDefinition(words)) return QuestionKind.Definition;
        if (words[0] is "which" or "where" or "what" or "any") return QuestionKind.Names;
        return AsksForStand(words) ? QuestionKind.YesNo : QuestionKind.Open;
    }

    /// <summary>What is left without greetings and polite wrapping: "hi, can someone tell me what …" asks "what …".</summary>
    private static ReadOnlySpan<string> WithoutPreface(ReadOnlySpan<string> words)
    {
        for (var before = 0; before != words.Length;)
        {
            before = words.Length;
            while (words.Length > 1 && Openers.Contains(words[0])) words = words[1..];
            var rest = words;
            if (rest.Length > 2 && Requests.Contains(rest[0]) && Helpers.Contains(rest[1])) rest = rest[2..];
            else if (rest.Length > 2 && rest[0] is "i" or "i'd" or "id" or "im" or "i'm" or "just" or "was") rest = rest[1..];
            while (rest.Length > 1 && Politeness.Contains(rest[0])) rest = rest[1..];
            if (rest.Length < 2 || !Telling.Contains(rest[0])) continue;
            while (rest.Length > 1 && (Telling.Contains(rest[0]) || rest[0] is "me" or "us" or "if")) rest = rest[1..];
            if (QuestionWords.Contains(rest[0]) || rest[0] == "about" || Auxiliaries.Contains(rest[0])) words = rest;
        }

        return words;
    }

    private static bool AsksForAbbreviation(ReadOnlySpan<string> words) =>
        Has(words, "stand", "for") || Has(words, "stands", "for") || Has(words, "short", "for") || HasAny(words, Acronym)
        || (words.Length <= 5 && words[0] is "what" or "what's" or "whats" && words[^1] is "mean" or "means");

    private static bool AsksForCertifications(ReadOnlySpan<string> words)
    {
        if (!HasAny(words, Certification) || HasAny(words, CertificationMatters)) return ListsForBoth(words);
        if (words is ["what", "is" or "are", ..]) return HasAny(words, Choosing) || Has(words, "are", "the") || Has(words, "are", "there");
        if (words[0] is "which" or "what") return true;
        if (words[0] is "where" or "when" or "who" || HasAny(words, Necessity) || HasAny(words, CertificationUses)) return false;
        return !Auxiliaries.Contains(words[0]) || Has(words, "is", "there") || Has(words, "are", "there") || Has(words, "do", "you") || Has(words, "can", "you") || Has(words, "can", "i") || Has(words, "could", "you");
    }

    /// <summary>"certs for X vs Y" and "X vs Y certs" want the lists of both; "X cert vs Y cert" weighs two.</summary>
    private static bool ListsForBoth(ReadOnlySpan<string> words)
    {
        if (words.IndexOfAny("vs", "versus") is var versus && versus < 0) return false;
        var place = PlaceOf(words, Certification);
        if (place < 0 || PlaceOf(words[(place + 1)..], Certification) >= 0) return false;
        foreach (var word in words)
            if (word is not ("vs" or "versus") && CertificationMatters.Contains(word)) return false;
        return place == words.Length - 1 || (place < versus && words[place + 1] == "for");
    }

    private static bool AsksForDuration(ReadOnlySpan<string> words)
    {
        if (Has(words, "how", "long") || Has(words, "much", "time")) return true;
        var many = words.IndexOf("many");
        return many > 0 && many + 1 < words.Length && TimeUnits.Contains(words[many + 1]);
    }

    private static bool AsksForMoney(ReadOnlySpan<string> words)
    {
        if (HasAny(words, Influence)) return false;
        var money = HasAny(words, Salary) || HasAny(words, Price);
        if (Has(words, "much", "is") || Has(words, "much", "are") || Has(words, "much", "for")) return true;
        if (Has(words, "how", "much")) return money || HasAny(words, Earns) || words.Length <= 3;
        return money && words[0] is not ("why" or "how" or "where" or "when") && (!AsksForStand(words) || HasAny(words, Weighing));
    }

    private static bool AsksForQuantity(ReadOnlySpan<string> words) =>
        Has(words, "how", "many") || HasAny(words, Counting)
        || (HasAny(words, Comparatives) && HasAny(words, Alternatives) && HasAny(words, Countable));

    private static bool AsksForChoice(ReadOnlySpan<string> words) =>
        (words.Contains("i") && HasAny(words, Liking) && (HasAny(words, Callings) || HasAny(words, Choosing)))
        || HasAny(words, Choosing) && HasAny(words, Choosers) && (HasAny(words, Alternatives) || words[0] is "which" or "what" or "what's" or "whats" || Has(words, "should", "i"));

    private static bool AsksHow(ReadOnlySpan<string> words) =>
        (words.Length > 2 && words[0] == "how" && HowVerbs.Contains(words[1]) && Askers.Contains(words[2]))
        || (words.Length > 1 && words[0] == "how" && words[1] is "i" or "you")
        || Has(words, "how", "to") || Has(words, "do", "i") && words.Contains("how") || Has(words, "can", "i") && words.Contains("how") || Has(words, "i", "start") || Has(words, "to", "start")
        || Has(words, "to", "begin") || HasAny(words, Ways);

    private static bool AsksForStand(ReadOnlySpan<string> words)
    {
        if (Auxiliaries.Contains(words[0])) return true;
        if (QuestionWords.Contains(words[0])) return false;
        for (var i = 1; i + 1 < words.Length; i++)
            if (Auxiliaries.Contains(words[i]) && Subjects.Contains(words[i + 1])) return true;
        return false;
    }

    /// <summary>"What's in X", "what's the price of X": of X not what it is, but something else is asked.</summary>
    private static bool AsksForPartOf(ReadOnlySpan<string> words)
    {
        var rest = words switch
        {
            ["what's" or "whats", .. var after] => after,
            ["what", "is" or "are", .. var after] => after,
            _ => [],
        };
        if (rest.Length > 1 && rest[0] is "in" or "on" or "included" or "inside" or "covered") return true;
        return rest is ["the", _, "of" or "for" or "in", ..] && !Essences.Contains(rest[1]);
    }

    private static bool AsksForDefinition(ReadOnlySpan<string> words)
    {
        if (words.Contains("used") || (words.Length > 2 && words[0] == "who" && Callers.Contains(words[2]))) return false;
        if (AsksForPartOf(words)) return false;
        if (words.Length > 3 && words[0] is "what" && words[1] is "is" or "are" && words[2] == "the" && words[3] is "best" or "top" or "easiest" or "fastest" or "cheapest") return false;
        if ((HasAny(words, Duties) && (words.Length <= 4 || QuestionWords.Contains(words[0]))) || words[0] is "what's" or "whats" or "define" or "explain") return true;
        if (words.Length < 2 || !Is.Contains(words[1])) return false;
        return (words[0] is "what" or "who" && words[1] is "is" or "are")
            || (words[0] is "what" && (words[^1] is "do" or "doing" || Has(words, "do", "all") || Has(words, "work", "on")));
    }

    private static bool HasAny(ReadOnlySpan<string> words, FrozenSet<string> any) => PlaceOf(words, any) >= 0;

    /// <summary>Where the first of some words stands; −1 where none does.</summary>
    private static int PlaceOf(ReadOnlySpan<string> words, FrozenSet<string> any)
    {
        for (var i = 0; i < words.Length; i++)
            if (any.Contains(words[i])) return i;
        return -1;
    }

    private static bool Has(ReadOnlySpan<string> words, string first, string second)
    {
        for (var i = 0; i + 1 < words.Length; i++)
            if (words[i] == first && words[i + 1] == second) return true;
        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();
}
