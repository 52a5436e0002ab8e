using ChatBot.Knowledge.Golden;

namespace ChatBot.Rendering.Json;

internal sealed record GoldenJson(int Asked, int Passed, int Failed, IReadOnlyList<GoldenResultJson> Results)
{
    public static GoldenJson Of(GoldenRun run) => new(
        run.Results.Length,
        run.PassedCount,
        run.Results.Length - run.PassedCount,
        [.. run.Results.Select(GoldenResultJson.Of)]);
}
