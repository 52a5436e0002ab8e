using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Playground.Page;

namespace ChatBot.Playground.Tests.Page;

public sealed partial class PageFilesTests
{
    private static readonly string Document = Text("index.html");

    public static TheoryData<string> Names => [.. PageFiles.Names];

    [Fact]
    public void TheDocumentRefersOnlyToFilesOfThePage()
    {
        var referred = ReferencePattern().Matches(Document).Select(m => m.Groups["to"].Value).Where(to => !to.StartsWith('#')).ToList();

        Assert.NotEmpty(referred);
        Assert.All(referred, to => Assert.StartsWith("page/", to));
        Assert.All(referred, to => Assert.NotNull(PageFiles.Find(to["page/".Length..])));
    }

    [Fact]
    public void EveryScriptIsReachedFromTheFirstAndNoOther()
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>(["app.js"]);
        while (next.TryDequeue(out var name))
        {
            if (!reached.Add(name)) continue;
            foreach (var import in ImportPattern().Matches(Text(name)).Select(m => m.Groups["from"].Value))
            {
                Assert.Matches(@"^\./[a-z-]+\.js$", import);
                next.Enqueue(import[2..]);
            }
        }

        Assert.Equal(PageFiles.Names.Where(n => n.EndsWith(".js", StringComparison.Ordinal)).Order(), reached.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingIsLoadedFromElsewhere(string name)
    {
        var text = Text(name).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        Assert.DoesNotMatch(@"https?://[a-z0-9]", text);
        Assert.DoesNotMatch(@"@import|url\(|src\s*=\s*[""']//", text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingReadsTextAsMarkupOrCode(string name)
    {
        var text = Text(name);

        Assert.DoesNotMatch(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function|srcdoc", text);
        Assert.DoesNotMatch(@"\sstyle=""|\son[a-z]+=""|<script(?![^>]*\ssrc=)", text);
    }

    private static string Text(string name) => Encoding.UTF8.GetString(PageFiles.Find(name)!);

    [GeneratedRegex("\\s(?:src|href)=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex("^import [^;]*from '(?<from>[^']*)';", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ImportPattern();
}
