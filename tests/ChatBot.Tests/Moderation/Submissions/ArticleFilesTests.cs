using System.Text;
using ChatBot.Cli;
using ChatBot.Corpus;
using ChatBot.Moderation.Submissions;
using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Moderation.Submissions;

/// <summary>Articles are written whole, and into the corpus only.</summary>
public sealed class ArticleFilesTests : IDisposable
{
    private const string Kites = "articles/kites.md";

    private readonly CorpusCopy _corpus = CorpusCopy.Empty();
    private readonly CorpusCopy _elsewhere = CorpusCopy.Empty();

    private string Article => Path.Combine(_corpus.Folder, Kites);

    [Fact]
    public void AnArticleIsWrittenReplacedAndRemoved()
    {
        var files = Files();
        Assert.Null(files.Read(Kites));

        files.Write(Edit("# One"));
        files.Write(Edit("# Two"));
        Assert.Equal("# Two", Encoding.UTF8.GetString(files.Read(Kites)!));
        files.Write(new CorpusEdit(Kites, null));

        Assert.Null(files.Read(Kites));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Article)!));
    }

    [Theory]
    [InlineData("../kites.md")]
    [InlineData("articles/../../kites.md")]
    [InlineData("/tmp/kites.md")]
    public void APathOutOfTheCorpusIsRefused(string file) =>
        Assert.EndsWith("leads out of the corpus folder.", Assert.Throws<IOException>(() => Files().Write(new CorpusEdit(file, [1]))).Message, StringComparison.Ordinal);

    [Fact]
    public void NothingIsWrittenThroughALink()
    {
        Directory.CreateSymbolicLink(Path.Combine(_corpus.Folder, "articles"), _elsewhere.Folder);

        Assert.Contains("is a link", Assert.Throws<IOException>(() => Files().Write(Edit("# One"))).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_elsewhere.Folder));
    }

    [Fact]
    public void ALinkInAnArticlesPlaceIsNotFollowed()
    {
        _elsewhere.Write("secret.md", "secret");
        Directory.CreateDirectory(Path.GetDirectoryName(Article)!);
        File.CreateSymbolicLink(Article, Path.Combine(_elsewhere.Folder, "secret.md"));

        Assert.Throws<IOException>(() => Files().Write(Edit("# One")));
        Assert.Throws<IOException>(() => Files().Read(Kites));
        Assert.Equal("secret", _elsewhere.Read("secret.md"));
    }

    [Fact]
    public void AFolderInItsPlaceIsASentence()
    {
        Directory.CreateDirectory(Article);

        Assert.Equal($"{Kites} in the corpus folder is a folder.", Assert.Throws<IOException>(() => Files().Write(Edit("# One"))).Message);
    }

    [Fact]
    public void WhatACrashLeftIsTidiedUp()
    {
        _corpus.Write("articles/.unfinished-1", "half");
        _corpus.Write(Kites, "# One");

        Files().Tidy(Kites);

        Assert.Equal([Article], Directory.EnumerateFiles(Path.GetDirectoryName(Article)!));
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _elsewhere.Dispose();
    }

    private static CorpusEdit Edit(string text) => new(Kites, Encoding.UTF8.GetBytes(text));

    private ArticleFiles Files() => new(new CorpusLocation(
        Options.Create(new CorpusOptions { Path = _corpus.Folder }),
        new Shell { Output = TextWriter.Null, Error = TextWriter.Null, CurrentDirectory = "/", ProgramDirectory = "/" }));
}
