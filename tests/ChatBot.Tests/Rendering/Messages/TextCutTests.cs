using ChatBot.Rendering.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Rendering.Messages;

public class TextCutTests
{
    [Theory]
    [InlineData("Short.", 20, "Short.")]
    [InlineData("One sentence. Another one that is long.", 25, "One sentence. …")]
    [InlineData("A certification internationalization-of-things is not free", 20, "A certification…")]
    [InlineData("nothingbutletterswithoutend", 10, "nothingb…")]
    public void ATextIsCutWhereAReaderWould(string text, int length, string cut) => Assert.Equal(cut, TextCut.At(text, length));

    [Fact]
    public void ACutTextFitsAndIsWellFormed() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        Gen.Choose(10, 40).ToArbitrary(),
        (text, length) =>
        {
            var cut = TextCut.At(Markdown.Plain(text.Get + " 🙂🙂🙂🙂🙂🙂 " + text.Get), length);
            return cut.Length <= length && !cut.EnumerateRunes().Any(rune => rune.Value == 0xFFFD && !text.Get.Contains('\uFFFD'));
        }));
}
