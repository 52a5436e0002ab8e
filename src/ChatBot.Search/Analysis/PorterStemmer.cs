namespace ChatBot.Search.Analysis;

/// <summary>Porter's stemmer for English, as Lucene's PorterStemFilter has it.</summary>
/// <remarks>
/// M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with the two departures of the author's own
/// implementation: step 2 has <c>bli</c> for <c>abli</c>, and <c>logi</c>. The comments name the steps of the paper.
/// </remarks>
internal ref struct PorterStemmer
{
    private readonly Span<char> _letters;
    private int _length;
    private int _stemLength;

    private PorterStemmer(Span<char> word)
    {
        _letters = word;
        _length = word.Length;
    }

    /// <summary>Stems a word in lower case in place; the stem is as many of the first characters as it returns.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
            return word.Length;

        var stemmer = new PorterStemmer(word);
        stemmer.RemovePlural();
        stemmer.RemovePastOrProgressive();
        stemmer.TurnYToI();
        stemmer.ShortenDoubleSuffix();
        stemmer.ShortenSuffix();
        stemmer.RemoveSuffix();
        stemmer.Tidy();
        return stemmer._length;
    }

    // Step 1a.
    private void RemovePlural()
    {
        if (_letters[_length - 1] != 's')
            return;

        if (EndsWith("sses"))
            _length -= 2;
        else if (EndsWith("ies"))
            ReplaceSuffix("i");
        else if (_letters[_length - 2] != 's')
            _length--;
    }

    // Step 1b.
    private void RemovePastOrProgressive()
    {
        if (EndsWith("eed"))
        {
            if (Measure() > 0)
                _length--;
            return;
        }

        if (!((EndsWith("ed") || EndsWith("ing")) && StemHasVowel()))
            return;

        _length = _stemLength;
        if (EndsWith("at"))
            ReplaceSuffix("ate");
        else if (EndsWith("bl"))
            ReplaceSuffix("ble");
        else if (EndsWith("iz"))
            ReplaceSuffix("ize");
        else if (EndsWithDoubleConsonant())
            _length -= _letters[_length - 1] is 'l' or 's' or 'z' ? 0 : 1;
        else if (Measure() == 1 && EndsShort(_length))
            ReplaceSuffix("e");
    }

    // Step 1c.
    private void TurnYToI()
    {
        if (EndsWith("y") && StemHasVowel())
            _letters[_length - 1] = 'i';
    }

    // Step 2.
    private void ShortenDoubleSuffix()
    {
        if (_length < 2)
            return;

        _ = _letters[_length - 2] switch
        {
            'a' => Shorten("ational", "ate") || Shorten("tional", "tion"),
            'c' => Shorten("enci", "ence") || Shorten("anci", "ance"),
            'e' => Shorten("izer", "ize"),
            'l' => Shorten("bli", "ble") || Shorten("alli", "al") || Shorten("entli", "ent") || Shorten("eli", "e")
                || Shorten("ousli", "ous"),
            'o' => Shorten("ization", "ize") || Shorten("ation", "ate") || Shorten("ator", "ate"),
            's' => Shorten("alism", "al") || Shorten("iveness", "ive") || Shorten("fulness", "ful") || Shorten("ousness", "ous"),
            't' => Shorten("aliti", "al") || Shorten("iviti", "ive") || Shorten("biliti", "ble"),
            'g' => Shorten("logi", "log"),
            _ => false,
        };
    }

    // Step 3.
    private void ShortenSuffix() => _ = _letters[_length - 1] switch
    {
        'e' => Shorten("icate", "ic") || Shorten("ative", "") || Shorten("alize", "al"),
        'i' => Shorten("iciti", "ic"),
        'l' => Shorten("ical", "ic") || Shorten("ful", ""),
        's' => Shorten("ness", ""),
        _ => false,
    };

    // Step 4.
    private void RemoveSuffix()
    {
        if (_length < 2)
            return;

        var found = _letters[_length - 2] switch
        {
            'a' => EndsWith("al"),
            'c' => EndsWith("ance") || EndsWith("ence"),
            'e' => EndsWith("er"),
            'i' => EndsWith("ic"),
            'l' => EndsWith("able") || EndsWith("ible"),
            'n' => EndsWith("ant") || EndsWith("ement") || EndsWith("ment") || EndsWith("ent"),
            'o' => (EndsWith("ion") && _stemLength > 0 && _letters[_stemLength - 1] is 's' or 't') || EndsWith("ou"),
            's' => EndsWith("ism"),
            't' => EndsWith("ate") || EndsWith("iti"),
            'u' => EndsWith("ous"),
            'v' => EndsWith("ive"),
            'z' => EndsWith("ize"),
            _ => false,
        };

        if (found && Measure() > 1)
            _length = _stemLength;
    }

    // Step 5.
    private void Tidy()
    {
        _stemLength = _length;
        if (_letters[_length - 1] == 'e')
        {
            _stemLength = _length - 1;
            var measure = Measure();
            if (measure > 1 || (measure == 1 && !EndsShort(_length - 1)))
                _length--;
        }

        if (_letters[_length - 1] == 'l' && EndsWithDoubleConsonant())
        {
            _stemLength = _length - 1;
            if (Measure() > 1)
                _length--;
        }
    }

    private bool Shorten(string suffix, string replacement)
    {
        if (!EndsWith(suffix))
            return false;

        if (Measure() > 0)
            ReplaceSuffix(replacement);
        return true;
    }

    private bool EndsWith(string suffix)
    {
        if (!_letters[.._length].EndsWith(suffix))
            return false;

        _stemLength = _length - suffix.Length;
        return true;
    }

    private void ReplaceSuffix(string replacement)
    {
        replacement.CopyTo(_letters[_stemLength..]);
        _length = _stemLength + replacement.Length;
    }

    // The paper's m: how often a vowel is followed by a consonant in the stem.
    private readonly int Measure()
    {
        var count = 0;
        var afterVowel = false;
        var consonant = false;
        for (var i = 0; i < _stemLength; i++)
        {
            consonant = IsConsonant(i, consonant);
            if (consonant && afterVowel)
                count++;
            afterVowel = !consonant;
        }

        return count;
    }

    private readonly bool StemHasVowel()
    {
        var consonant = false;
        for (var i = 0; i < _stemLength; i++)
        {
            consonant = IsConsonant(i, consonant);
            if (!consonant)
                return true;
        }

        return false;
    }

    private readonly bool EndsWithDoubleConsonant() =>
        _length >= 2 && _letters[_length - 1] == _letters[_length - 2] && IsConsonant(_length - 1);

    // The paper's *o: consonant, vowel, consonant other than w, x and y, as in "hop".
    private readonly bool EndsShort(int length) =>
        length >= 3 && _letters[length - 1] is not ('w' or 'x' or 'y')
        && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3);

    // A y is a vowel after a consonant, so a run of them alternates.
    private readonly bool IsConsonant(int index)
    {
        var first = index;
        while (first > 0 && _letters[first] == 'y')
            first--;

        var consonant = IsConsonant(first, afterConsonant: false);
        return consonant ^ (((index - first) & 1) != 0);
    }

    private readonly bool IsConsonant(int index, bool afterConsonant) => _letters[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => index == 0 || !afterConsonant,
        _ => true,
    };
}
