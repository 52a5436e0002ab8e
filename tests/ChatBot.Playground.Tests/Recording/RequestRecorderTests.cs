using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Recording;

public sealed class RequestRecorderTests
{
    [Fact]
    public async Task EveryRequestIsALineOfTheFile()
    {
        var file = Path.Combine(Path.GetTempPath(), $"playground-{Guid.NewGuid():N}.jsonl");
        try
        {
            await using (var playground = await Playgrounds.StartAsync(o => o.RecordingFile = file))
            {
                using var bot = new Bot(playground);
                await bot.GetAsync("gateway/bot");
                await bot.PutAsync("channels/1/messages/2/reactions/%F0%9F%91%8D/@me");
                using var form = new MultipartFormDataContent { { new StringContent("{}"), "payload_json" }, { new ByteArrayContent([1]), "files[0]", "a.bin" } };
                await bot.SendAsync(HttpMethod.Post, "channels/1/messages", form);
                Assert.Equal(3, playground.Requests.Count);
            }

            var lines = await File.ReadAllLinesAsync(file);
            Assert.Equal(3, lines.Length);
            Assert.Contains("%F0%9F%91%8D", lines[1]);
            Assert.Contains("\"body\":{\"payload_json\":{},\"files\":[\"files[0]\"]}", lines[2]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
