namespace ChatBot.Knowledge.Glossaries;

/// <summary>What the phrases of a <see cref="GlossaryEntry"/> stand for.</summary>
internal enum GlossaryEntryKind
{
    /// <summary>Words that mean the same.</summary>
    Same,

    /// <summary>Words that also find other words, but are not found by them.</summary>
    Expansion,

    /// <summary>Everyday words that also find others; of no glossary, but of the language.</summary>
    Everyday,

    /// <summary>A job or the field of work it belongs to. An answer must be about the role that was asked for.</summary>
    Role,

    /// <summary>A company that certifies. A question that names one gets only its certifications.</summary>
    Vendor,
}
