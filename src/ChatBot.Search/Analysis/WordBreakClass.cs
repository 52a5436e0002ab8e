namespace ChatBot.Search.Analysis;

/// <summary>What a character means to <see cref="WordBreakMachine"/>.</summary>
internal enum WordBreakClass : byte
{
    Other,
    ALetter,
    HebrewLetter,
    Numeric,
    Katakana,
    ExtendNumLet,
    MidLetter,
    MidNum,
    MidNumLet,
    SingleQuote,
    DoubleQuote,

    /// <summary>Word_Break Extend or Format: belongs to what precedes it.</summary>
    Extend,

    /// <summary>Line_Break Complex_Context: scripts such as Thai that write no spaces.</summary>
    ComplexContext,

    /// <summary>Complex_Context and Extend at once.</summary>
    ComplexExtend,
    Han,
    Hiragana,
    RegionalIndicator,
}
