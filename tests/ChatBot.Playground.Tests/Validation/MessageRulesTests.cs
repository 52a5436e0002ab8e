using System.Text.Json.Nodes;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Validation;

public sealed class MessageRulesTests : PlaygroundTest
{
    private static string Long(int length) => new('x', length);

    public static TheoryData<string, string, string> Wrong => new()
    {
        { $$"""{"content":"{{Long(2001)}}"}""", "content", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":["x"]}""", "content", "STRING_TYPE_CONVERT" },
        { $$$"""{"embeds":[{"title":"{{{Long(257)}}}"}]}""", "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
        { $$$"""{"embeds":[{"description":"{{{Long(4097)}}}"}]}""", "embeds.0.description", "BASE_TYPE_MAX_LENGTH" },
        { $$$"""{"embeds":[{"description":"{{{Long(4000)}}}"},{"description":"{{{Long(2001)}}}"}]}""", "embeds", "MAX_EMBED_SIZE_EXCEEDED" },
        { $$$"""{"embeds":[{"footer":{"text":"{{{Long(2049)}}}"}}]}""", "embeds.0.footer.text", "BASE_TYPE_BAD_LENGTH" },
        { """{"embeds":[{"title":"x","fields":[{"name":"n"}]}]}""", "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED" },
        { $$"""{"embeds":[{{string.Join(',', Enumerable.Repeat("{\"title\":\"x\"}", 11))}}]}""", "embeds", "BASE_TYPE_BAD_LENGTH" },
        { """{"embeds":[{"title":"x","url":"no url"}]}""", "embeds.0.url", "URL_TYPE_INVALID_URL" },
        { $$"""{"content":"x","components":[{{string.Join(',', Enumerable.Range(0, 6).Select(i => Row(Button($"b{i}"))))}}]}""", "components", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"content":"x","components":[{{Row(string.Join(',', Enumerable.Range(0, 6).Select(i => Button($"b{i}"))))}}]}""", "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"content":"x","components":[{{Row(Button("a"))}},{{Row(Button("a"))}}]}""", "components.1.components.0.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { $$"""{"content":"x","components":[{{Row(Button(Long(101)))}}]}""", "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"content":"x","components":[{{Row("""{"type":2,"style":5,"label":"x","url":"https://x.y","custom_id":"z"}""")}}]}""", "components.0.components.0.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE" },
        { $$"""{"content":"x","components":[{{Row(Select(26))}}]}""", "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { $$"""{"content":"x","components":[{{Row(Select(1) + "," + Button("b"))}}]}""", "components.0", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { """{"components":[{"type":10,"content":"x"}]}""", "components.0.type", "BASE_TYPE_CHOICES" },
        { """{"flags":32768,"content":"x","components":[{"type":10,"content":"x"}]}""", "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { """{"content":"x","flags":64}""", "flags", "MESSAGE_FLAGS_INVALID" },
        { """{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"x","allowed_mentions":{"parse":["user"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task AWrongFormIsToldWhereAndWhy(string form, string path, string code)
    {
        var answer = await Bot.PostAsync($"channels/{Questions}/messages", form);

        Assert.Equal((400, 50035, code), (answer.Status, answer.Code, answer.ErrorAt(path)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"  "}""")]
    [InlineData("""{"content":"","embeds":[]}""")]
    public async Task AnEmptyMessageIs50006(string form) => Assert.Equal(50006, (await Bot.PostAsync($"channels/{Questions}/messages", form)).Code);

    [Fact]
    public async Task CharactersAreCodePoints() =>
        Assert.Equal(200, (await Bot.SayAsync(Questions, string.Concat(Enumerable.Repeat("😀", 2000)))).Status);

    [Fact]
    public async Task ComponentsOfTheSecondKindPass()
    {
        var posted = await Bot.PostAsync($"channels/{Questions}/messages", """{"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"# Title"},{"type":14}]}]}""");

        Assert.Equal(200, posted.Status);
        Assert.IsType<JsonArray>(posted.Json["components"]![0]!["components"]);
    }

    private static string Row(string inside) => $$"""{"type":1,"components":[{{inside}}]}""";

    private static string Button(string id) => $$"""{"type":2,"style":1,"label":"x","custom_id":"{{id}}"}""";

    private static string Select(int options) =>
        $$"""{"type":3,"custom_id":"s","options":[{{string.Join(',', Enumerable.Range(0, options).Select(i => $$"""{"label":"l","value":"{{i}}"}"""))}}]}""";
}
