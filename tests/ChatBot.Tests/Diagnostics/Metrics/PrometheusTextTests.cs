using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Diagnostics.Metrics;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter _meter = new("test");

    [Fact]
    public void ACounterHasItsUnitAndTotal()
    {
        var family = new Family(_meter.CreateCounter<long>("a.b-c", "s", "Seconds\nof \\ work."));
        family.Record(2, [new("kind", "x\\y\"z\nq")]);
        family.Record(3, [new("kind", "x\\y\"z\nq")]);

        Assert.Equal("# HELP a_b_c_seconds_total Seconds\\nof \\\\ work.\n# TYPE a_b_c_seconds_total counter\na_b_c_seconds_total{kind=\"x\\\\y\\\"z\\nq\"} 5\n", PrometheusText.Write([family]));
    }

    [Fact]
    public void AHistogramCountsUpToEachBound()
    {
        var family = new Family(_meter.CreateHistogram("h", "s", "How long.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 2] }));
        foreach (var value in new[] { 0.1, 0.5, 1, 7 }) family.Record(value, []);

        Assert.Equal("# HELP h_seconds How long.\n# TYPE h_seconds histogram\nh_seconds_bucket{le=\"0.5\"} 2\nh_seconds_bucket{le=\"2\"} 3\nh_seconds_bucket{le=\"+Inf\"} 4\nh_seconds_sum 8.6\nh_seconds_count 4\n", PrometheusText.Write([family]));
    }

    [Fact]
    public void WhatGoesUpAndDownIsAGauge()
    {
        var family = new Family(_meter.CreateUpDownCounter<int>("queue", description: "Waiting."));
        family.Record(5, []);
        family.Record(-2, []);

        Assert.Equal("# HELP queue Waiting.\n# TYPE queue gauge\nqueue 3\n", PrometheusText.Write([family]));
    }

    [Fact]
    public void WhatWasNeverMeasuredIsLeftOut() => Assert.Equal("", PrometheusText.Write([new Family(_meter.CreateCounter<int>("never"))]));

    [Fact]
    public void EndlessTagsCostNoEndlessMemory()
    {
        var family = new Family(_meter.CreateCounter<int>("wild"));
        for (var i = 0; i < 2_000; i++) family.Record(1, [new("user", i)]);

        Assert.Equal(500, family.Series.Count());
    }

    [Fact]
    public void CountingAllocatesNothing()
    {
        var family = new Family(_meter.CreateCounter<long>("counted"));
        KeyValuePair<string, object?>[] tags = [new("outcome", "answered"), new("by", "mention")];
        for (var i = 0; i < 1_000; i++) family.Record(1, tags);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) family.Record(1, tags);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void CountsFromManyThreadsAddUp()
    {
        var family = new Family(_meter.CreateHistogram("busy", "s", "Work.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1] }));
        Parallel.For(0, 10_000, i => family.Record(i % 2 == 0 ? 0.5 : 1.5, []));

        var read = Exposition.Parse(PrometheusText.Write([family]));
        Assert.Equal((10_000, 5_000), ((int)read.Value("busy_seconds_bucket", ("le", "+Inf")), (int)read.Value("busy_seconds_bucket", ("le", "1"))));
        Assert.Equal(10_000, read.Value("busy_seconds_sum"));
    }

    [Fact]
    public async Task ARunningBotIsScraped()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);
        await health.UntilAsync("readyz", 200);
        await bot.AskAndHearAsync("do data engineers do ML?");
        await bot.AskAndHearAsync("what is the salary of a nurse?");
        await bot.Ada.RunCommand(bot.Questions, "ask", ("question", "what does ETL stand for?")).MessageAsync();
        await bot.AskAndHearAsync("hello");

        using var response = await health.SendAsync("metrics");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var read = Exposition.Parse(text);
        Assert.Equal(1, read.Value("chatbot_questions_total", ("outcome", "answered"), ("by", "mention")));
        Assert.Equal(1, read.Value("chatbot_questions_total", ("outcome", "missed"), ("by", "mention")));
        Assert.Equal(1, read.Value("chatbot_questions_total", ("outcome", "answered"), ("by", "command")));
        Assert.Equal(1, read.Value("chatbot_questions_total", ("outcome", "hinted"), ("by", "mention")));
        Assert.Equal(3, read.Value("chatbot_decision_duration_seconds_count"));
        Assert.InRange(read.Value("chatbot_answer_duration_seconds_count"), 2, 3);
        Assert.Equal((1, 0, 0), (read.Value("chatbot_gateway_state", ("state", "ready")), read.Value("chatbot_gateway_state", ("state", "connecting")), read.Value("chatbot_gateway_state", ("state", "disconnected"))));
        Assert.InRange(read.Value("chatbot_gateway_heartbeat_age_seconds"), 0, 60);
        Assert.Equal(1, read.Value("chatbot_index_articles"));
        Assert.InRange(read.Value("chatbot_index_sections"), 5, 100);
        Assert.InRange(read.Value("discord_rest_requests_total", ("route", "channels/{channel}/messages"), ("status", "200")), 2, double.MaxValue);
        Assert.InRange(read.Value("discord_gateway_events_total"), 1, double.MaxValue);
        Assert.InRange(read.Value("dotnet_process_memory_working_set_bytes"), 1e6, 1e11);
        Assert.All(read.Helps, help => Assert.EndsWith(".", help.Value, StringComparison.Ordinal));
        await CheckByPromtoolAsync(text);
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>Where Prometheus's own tool is there, it has a look too.</summary>
    private static async Task CheckByPromtoolAsync(string text)
    {
        Process tool;
        try
        {
            tool = Process.Start(new ProcessStartInfo("promtool", ["check", "metrics"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return;
        }

        using (tool)
        {
            await tool.StandardInput.WriteAsync(text);
            tool.StandardInput.Close();
            var complaints = await tool.StandardError.ReadToEndAsync();
            await tool.WaitForExitAsync();
            Assert.True(tool.ExitCode == 0, complaints);
        }
    }
}
