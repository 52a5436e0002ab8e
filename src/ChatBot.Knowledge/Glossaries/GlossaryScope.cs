namespace ChatBot.Knowledge.Glossaries;

/// <summary>In which questions an expansion holds.</summary>
internal enum GlossaryScope
{
    /// <summary>In all.</summary>
    Any,

    /// <summary>In questions about amounts of money.</summary>
    Money,

    /// <summary>In questions about numbers of things.</summary>
    Quantity,
}
