namespace ChatBot.Knowledge.Answering;

/// <summary>What a <see cref="Concept"/> stands for.</summary>
internal enum ConceptKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A job: an answer must be about it.</summary>
    Role,

    /// <summary>A company that certifies.</summary>
    Vendor,
}
