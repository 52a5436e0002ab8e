namespace ChatBot.Search.Analysis;

/// <summary>How far <see cref="WordBreakMachine"/> has come in the token that begins at some place.</summary>
internal enum WordBreakState : byte
{
    /// <summary>No token can be continued here.</summary>
    Stopped,
    Start,

    /// <summary>Only connectors such as underscores so far.</summary>
    LeadingExtendNumLet,
    Katakana,
    Numeric,

    /// <summary>A number and a separator that needs another digit.</summary>
    NumericSeparator,
    Letter,

    /// <summary>A letter and a separator that needs another letter.</summary>
    LetterSeparator,
    HebrewLetter,
    HebrewSingleQuote,

    /// <summary>A Hebrew letter and a double quote that needs another one.</summary>
    HebrewDoubleQuote,
    HebrewAbbreviation,

    /// <summary>A word and connectors behind it.</summary>
    ExtendNumLet,
    ComplexContext,
    Ideograph,
    RegionalIndicator,

    /// <summary>A flag: matched as a whole, but no word.</summary>
    RegionalIndicators,
}
