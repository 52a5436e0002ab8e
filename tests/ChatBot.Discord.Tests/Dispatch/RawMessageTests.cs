using System.Text;
using ChatBot.Discord.Dispatch;

namespace ChatBot.Discord.Tests.Dispatch;

public class RawMessageTests
{
    [Theory]
    [InlineData("""{"author":{"id":"5"}}""", true)]
    [InlineData("""{"embeds":[{"author":{"id":"7"}}],"author":{"avatar":null,"x":{"id":"7"},"id":"5"},"content":"hi"}""", true)]
    [InlineData("""{"author":{"id":"7"},"content":"5"}""", false)]
    [InlineData("""{"author":{"id":5}}""", false)]
    [InlineData("""{"author":{}}""", false)]
    [InlineData("""{"author":null}""", false)]
    [InlineData("""{"content":"hi"}""", false)]
    [InlineData("""["author"]""", false)]
    [InlineData("""{"author":{"id":"5""", false)]
    [InlineData("", false)]
    public void WhoWroteAMessageIsSeenWithoutReadingIt(string json, bool isByFive) =>
        Assert.Equal(isByFive, RawMessage.IsBy(5, Encoding.UTF8.GetBytes(json)));
}
