using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Storage;

public class SettingsStoreTests
{
    private static readonly JsonTypeInfo<int> Number = JsonMetadataServices.CreateValueInfo<int>(new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() }, JsonMetadataServices.Int32Converter);

    [Fact]
    public void WhatIsSetIsReadAlsoAfterARestart()
    {
        using var session = new StorageSession();
        session.The<SettingsStore>().Set("g", null, "strictness", "\"loose\"");
        session.The<SettingsStore>().Set("g", "c", "strictness", "\"normal\"");
        session.The<SettingsStore>().Set("g", "c", "strictness", "\"strict\"");

        for (var start = 0; start < 2; start++)
        {
            var settings = session.The<SettingsStore>();
            Assert.Equal("\"loose\"", settings.Get("g", null, "strictness"));
            Assert.Equal("\"strict\"", settings.Get("g", "c", "strictness"));
            Assert.Null(settings.Get("other", null, "strictness"));
            session.Stop();
        }
    }

    [Fact]
    public void TypedValuesComeBackAsTheyWere()
    {
        using var session = new StorageSession();
        var settings = session.The<SettingsStore>();
        settings.Set("g", null, "limit", 7, Number);

        Assert.True(settings.TryGet("g", null, "limit", Number, out var value));
        Assert.Equal(7, value);
        Assert.False(settings.TryGet("g", "c", "limit", Number, out _));
    }

    [Fact]
    public void AValueOfAnotherKindCountsAsNotSet()
    {
        using var session = new StorageSession();
        session.The<SettingsStore>().Set("g", null, "limit", "\"many\"");

        Assert.False(session.The<SettingsStore>().TryGet("g", null, "limit", Number, out _));
        Assert.Single(session.Log.At(LogLevel.Warning));
    }

    [Fact]
    public void WhatIsNoJsonIsRefused()
    {
        using var session = new StorageSession();

        Assert.ThrowsAny<JsonException>(() => session.The<SettingsStore>().Set("g", null, "limit", "many"));
        Assert.Equal(0, session.Count("settings"));
    }

    [Fact]
    public void ASettingCanBeRemoved()
    {
        using var session = new StorageSession();
        var settings = session.The<SettingsStore>();
        settings.Set("g", "c", "limit", "1");

        Assert.True(settings.Remove("g", "c", "limit"));
        Assert.False(settings.Remove("g", "c", "limit"));
        Assert.Null(settings.Get("g", "c", "limit"));
        Assert.Equal(0, session.Count("settings"));
    }

    [Fact]
    public void AGuildsSettingsAreListedItsOwnFirst()
    {
        using var session = new StorageSession();
        var settings = session.The<SettingsStore>();
        settings.Set("g", "c", "a", "1");
        settings.Set("g", null, "b", "2");
        settings.Set("g", null, "a", "3");
        settings.Set("other", null, "a", "4");

        Assert.Equal([new Setting("g", null, "a", "3"), new Setting("g", null, "b", "2"), new Setting("g", "c", "a", "1")], settings.List("g"));
    }

    [Fact]
    public void WhatCouldNotBeWrittenDoesNotCount()
    {
        using var session = new StorageSession();
        var settings = session.The<SettingsStore>();
        settings.Set("g", null, "limit", "1");
        session.FillDisk();

        Assert.Throws<StorageException>(() => settings.Set("g", null, "limit", $"\"{new string('x', 100_000)}\""));
        Assert.Equal("1", settings.Get("g", null, "limit"));
    }
}
