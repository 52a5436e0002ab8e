using System.Text;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge.Tests.Yaml;

public class YamlFileTests
{
    private readonly List<Finding> _findings = [];

    [Fact]
    public void NodesKnowTheirLines()
    {
        var mapping = Mapping("# comment\na: 1\nb:\n  - x\n  - y\nc: {d: e}\n");

        Assert.Equal("1", mapping.Scalar("a"));
        Assert.Equal<string>(["x", "y"], mapping.Strings("b"));
        Assert.Equal([4, 5], mapping.Scalars("b").Select(scalar => scalar.Line));
        Assert.Equal("e", mapping.Mapping("c")!.Scalar("d"));
        Assert.Equal(6, mapping.LineOf("c"));
        Assert.Null(mapping.Scalar("missing"));
        Assert.Empty(_findings);
    }

    [Fact]
    public void AFileLargerThanAnyoneWritesIsNotRead()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenWrite(path)) file.SetLength(17 * 1024 * 1024);

        Assert.Null(YamlFile.Read(path, "glossary.yml", _findings));
        Assert.Contains("it is larger than 16 MB", Assert.Single(_findings).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void AMessageStaysReadableWhateverItQuotes()
    {
        var key = new string('x', 900);

        _ = Mapping($"{key}: 1\n{key}: 2\n");

        Assert.Matches("^“x+ … x+” stands here a second time; keep one of the two[.]$", Assert.Single(_findings).Message);
    }

    [Fact]
    public void ASingleTextIsAListOfOne() => Assert.Equal<string>(["x"], Mapping("a: x").Strings("a"));

    [Theory]
    [InlineData("a: [1, 2\nb: 3")]
    [InlineData("a: b: c")]
    [InlineData("a: 'x")]
    [InlineData("%")]
    [InlineData("a: *nowhere")]
    [InlineData("a: &x [*x]")]
    public void InvalidYamlIsOneErrorWithItsLine(string yaml)
    {
        Assert.Null(Read(yaml));
        var finding = Assert.Single(_findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.True(finding.Line > 0);
        Assert.EndsWith(".", finding.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("---\n")]
    public void NothingIsNothing(string yaml)
    {
        Assert.Null(Read(yaml));
        Assert.Empty(_findings);
    }

    [Fact]
    public void AKeyThatStandsTwiceIsAnErrorAndTheFirstCounts()
    {
        Assert.Equal("1", Mapping("a: 1\nb: 2\na: 3").Scalar("a"));
        Assert.Equal(3, Assert.Single(_findings).Line);
    }

    [Fact]
    public void UnknownKeysAreErrorsWithTheirLines()
    {
        Mapping("a: 1\nc: 2").RejectOthers("a", "b");

        var finding = Assert.Single(_findings);
        Assert.Equal("some.yml:2: “c” is not a known key; use a, b.", finding.ToString());
    }

    [Fact]
    public void WrongTypesAreErrorsWithTheirLines()
    {
        var mapping = Mapping("a: [1]\nb: x\nc: x\nd: {e: f}\ng: soon\nh: maybe\ni:\n");

        Assert.Null(mapping.Scalar("a"));
        Assert.Null(mapping.Sequence("b"));
        Assert.Null(mapping.Mapping("c"));
        Assert.Empty(mapping.Strings("d"));
        Assert.Null(mapping.Date("g"));
        Assert.Null(mapping.Boolean("h"));
        Assert.Null(mapping.RequiredScalar("i"));
        Assert.Null(mapping.RequiredScalar("j"));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 1], _findings.Select(finding => finding.Line));
    }

    [Fact]
    public void AnAliasIsTheNodeItNames() => Assert.Equal<string>(["x"], Mapping("a: &list [x]\nb: *list").Strings("b"));

    [Fact]
    public void AnAliasBombStaysSmall()
    {
        var yaml = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 60; i++)
            yaml.Append($"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n");

        Assert.Equal(60, Mapping(yaml.ToString()).Entries.Length);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void DeepNestingIsAnError(string open)
    {
        Assert.Null(Read(string.Concat(Enumerable.Repeat(open, 100_000))));
        Assert.Equal(Severity.Error, Assert.Single(_findings).Severity);
    }

    [Fact]
    public void AMissingFileIsAnError()
    {
        Assert.Null(YamlFile.Read("/nowhere.yml", "nowhere.yml", _findings));
        Assert.Equal(Severity.Error, Assert.Single(_findings).Severity);
    }

    private YamlNode? Read(string yaml) => YamlFile.Read("some.yml", Encoding.UTF8.GetBytes(yaml), _findings);

    private YamlMapping Mapping(string yaml) => Assert.IsType<YamlMapping>(Read(yaml));
}
