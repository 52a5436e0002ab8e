namespace ChatBot.Knowledge.Answering;

/// <summary>What a sentence's wording says of its part in an answer.</summary>
[Flags]
internal enum SentenceCues
{
    None = 0,

    /// <summary>It asks.</summary>
    Question = 1 << 0,

    /// <summary>It holds an amount of money.</summary>
    Money = 1 << 1,

    /// <summary>It holds a length of time.</summary>
    Duration = 1 << 2,

    /// <summary>It holds a number, share or ratio.</summary>
    Number = 1 << 3,

    /// <summary>It opens with a stand: "Not really", "Yes".</summary>
    LeadingStance = 1 << 4,

    /// <summary>It takes a stand: "not", "must", "doesn't require".</summary>
    Stance = 1 << 5,

    /// <summary>It advises whom to do what: "if you love …, go for …".</summary>
    Recommendation = 1 << 6,

    /// <summary>It sets things apart: "whereas", "different".</summary>
    Contrast = 1 << 7,

    /// <summary>It says what to do: "start with", "you have to".</summary>
    Advice = 1 << 8,

    /// <summary>It speaks of the article: "in this section we".</summary>
    Meta = 1 << 9,

    /// <summary>It leans on the sentence before it: "This", "They".</summary>
    Anaphora = 1 << 10,

    /// <summary>It ends in a colon, and a list or table follows.</summary>
    IntroducesList = 1 << 11,

    /// <summary>It spells an abbreviation out.</summary>
    Abbreviation = 1 << 12,

    /// <summary>It calls several things by their names.</summary>
    Names = 1 << 13,

    /// <summary>It speaks of two together: "the two fields", "both".</summary>
    Pair = 1 << 14,

    /// <summary>It gives a reason: "because", "helps you".</summary>
    Reason = 1 << 15,

    /// <summary>It is hardly a sentence: a word or two of a list.</summary>
    Fragment = 1 << 16,

    /// <summary>It introduces a list of certifications.</summary>
    IntroducesCertifications = 1 << 17,
}
