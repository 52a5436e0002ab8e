using ChatBot.Search.Spelling;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Spelling;

public sealed class LetterSignatureTests
{
    [Fact]
    public void WordsWithoutALetterInCommonAreRuledOut() =>
        Assert.False(LetterSignature.MayBeWithin(LetterSignature.Of("engineer"), LetterSignature.Of("football"), 2));

    [Fact]
    public void DoubledLettersCount() =>
        Assert.False(LetterSignature.MayBeWithin(LetterSignature.Of("aabbcc"), LetterSignature.Of("abcabd"), 0));

    [Fact]
    public void NoWordWithinTheDistanceIsRuledOut() => Prop.ForAll(Generate.Word(), Generate.Word(), (left, right) =>
        LetterSignature.MayBeWithin(LetterSignature.Of(left), LetterSignature.Of(right), EditDistance.Between(left, right, 100)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void ManyAreJudgedAsOneByOne() => Prop.ForAll(Generate.Word(), Generate.Word().Array(), Gen.Choose(1, 2).ToArbitrary(), (word, words, distance) =>
    {
        var signature = LetterSignature.Of(word);
        var signatures = words.Select(other => LetterSignature.Of(other)).ToArray();
        var found = new List<int>();
        for (var i = 0; (i = LetterSignature.IndexOfWithin(signatures, i, signature, distance)) < signatures.Length; i++) found.Add(i);
        return found.SequenceEqual(Enumerable.Range(0, signatures.Length).Where(i => LetterSignature.MayBeWithin(signature, signatures[i], distance)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
