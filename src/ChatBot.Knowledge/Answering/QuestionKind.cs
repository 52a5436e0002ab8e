namespace ChatBot.Knowledge.Answering;

/// <summary>What kind of answer a question asks for.</summary>
internal enum QuestionKind
{
    /// <summary>Nothing in particular.</summary>
    Open,

    /// <summary>"Do data engineers …?": a stand.</summary>
    YesNo,

    /// <summary>"Kaggle?": what there is about a topic.</summary>
    Topic,

    /// <summary>"What is …?", "What does … do?": what someone or something is.</summary>
    Definition,

    /// <summary>"What does … stand for?": what an abbreviation is short for.</summary>
    Abbreviation,

    /// <summary>"How do I …?": steps or advice.</summary>
    HowTo,

    /// <summary>"Why …?": reasons.</summary>
    Why,

    /// <summary>"Which tools …?", "Where …?": things by their names.</summary>
    Names,

    /// <summary>"How much does … earn?": an amount of money.</summary>
    Money,

    /// <summary>"How many …?", "Are there more … or …?": a number or a comparison of numbers.</summary>
    Quantity,

    /// <summary>"How long …?": a length of time.</summary>
    Duration,

    /// <summary>"Which certifications …?": lists of certifications.</summary>
    Certifications,

    /// <summary>"What is the difference between … and …?", "… vs …": both sides.</summary>
    Comparison,

    /// <summary>"Should I pick … or …?": a recommendation.</summary>
    Choice,
}
