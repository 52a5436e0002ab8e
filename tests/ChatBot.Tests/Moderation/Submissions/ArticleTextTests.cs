using System.Text;
using ChatBot.Moderation.Submissions;

namespace ChatBot.Tests.Moderation.Submissions;

/// <summary>What can be an article, and what cannot.</summary>
public class ArticleTextTests
{
    public static TheoryData<byte[], string?> Files => new()
    {
        { Encoding.UTF8.GetBytes("# Kites\n\nFly them. 🪁\n"), null },
        { [], "The file is empty." },
        { "  \r\n\t"u8.ToArray(), "The file is empty." },
        { [(byte)'a', 0xFF, 0xFE], "The file is not UTF-8 text: save it as UTF-8." },
        { Encoding.Unicode.GetBytes("# Kites"), "The file holds NUL characters, as texts do not: save it as UTF-8." },
        { new byte[ArticleText.MaxSize + 1], ArticleText.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void WhatIsNoTextIsRefusedInASentence(byte[] bytes, string? fault) => Assert.Equal(fault, ArticleText.Fault(bytes));
}
