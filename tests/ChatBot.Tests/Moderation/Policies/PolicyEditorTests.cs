using ChatBot.Moderation.Policies;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Moderation.Policies;

public sealed class PolicyEditorTests : IDisposable
{
    private readonly StorageSession _storage = new();

    [Theory]
    [InlineData(PolicyKey.Mode, "sometimes", "`mode` must be off, mention, questions or all.")]
    [InlineData(PolicyKey.Mode, "1", "`mode` must be off, mention, questions or all.")]
    [InlineData(PolicyKey.Strictness, "0.5", "`strictness` must be strict, normal or loose.")]
    [InlineData(PolicyKey.Private, "maybe", "`private` must be true or false.")]
    [InlineData(PolicyKey.QuietRepeat, "-1", "`quiet-repeat` must be from 0 to 1440 minutes.")]
    [InlineData(PolicyKey.QuietRepeat, "1441", "`quiet-repeat` must be from 0 to 1440 minutes.")]
    [InlineData(PolicyKey.HelperRole, "helpers", "`helper-role` must be a role.")]
    [InlineData("colour", "red", "colour is not a setting.")]
    public void AValueThatCannotBeChangesNothing(string key, string value, string sentence)
    {
        Assert.Equal(sentence, Set("c", (PolicyKey.HelperRole == key ? PolicyKey.Mode : PolicyKey.HelperRole, PolicyKey.HelperRole == key ? "off" : "5"), (key, value)));
        Assert.Empty(_storage.The<SettingsStore>().List("1"));
    }

    [Fact]
    public void AChangeAndItsRecordAreWrittenTogetherOrNotAtAll()
    {
        Assert.Equal("", Set(null, (PolicyKey.Mode, "off")));
        _storage.Execute("DROP TABLE audit");

        Assert.Throws<StorageException>(() => Set(null, (PolicyKey.Mode, "all"), (PolicyKey.Strictness, "loose")));

        Assert.Equal(["\"off\""], _storage.The<SettingsStore>().List("1").Select(setting => setting.Json));
        using var crashed = _storage.Crash();
        Assert.Equal(["\"off\""], crashed.The<SettingsStore>().List("1").Select(setting => setting.Json));
    }

    [Fact]
    public void AResetTakesBackOneOrAllOfWhatWasSetThere()
    {
        Set(null, (PolicyKey.Mode, "off"));
        Set("c", (PolicyKey.Mode, "all"), (PolicyKey.Strictness, "loose"), (PolicyKey.Private, "True"));

        Editor.Reset("1", "c", "9", PolicyKey.Mode);
        Assert.Equal(["mode", "private", "strictness"], _storage.The<SettingsStore>().List("1").Select(setting => setting.Key));

        Editor.Reset("1", "c", "9", null);
        Assert.Equal(["mode"], _storage.The<SettingsStore>().List("1").Select(setting => setting.Key));
    }

    public void Dispose() => _storage.Dispose();

    private PolicyEditor Editor => new(_storage.The<SettingsStore>(), _storage.The<AuditLog>());

    private string Set(string? channel, params (string Key, string Value)[] values) => Editor.Set("1", channel, "9", values.ToDictionary(value => value.Key, value => value.Value)) ?? "";
}
