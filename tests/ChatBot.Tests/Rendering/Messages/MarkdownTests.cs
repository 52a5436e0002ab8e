using ChatBot.Rendering.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Rendering.Messages;

public class MarkdownTests
{
    [Theory]
    [InlineData("**bold** _it_ ~~no~~ ||spoiler||", @"\*\*bold\*\* \_it\_ \~\~no\~\~ \|\|spoiler\|\|")]
    [InlineData("# heading\n> quote\n- item\n1. first", "\\# heading\n\\> quote\n\\- item\n1\\. first")]
    [InlineData("[a](https://x.y) <@1> <#2>", @"\[a\](https://x.y) \<@​1> \<#2>")]
    [InlineData("`code` ```x", @"\`code\` \`\`\`x")]
    [InlineData("a - b, 3.5 and C#", "a - b, 3.5 and C#")]
    [InlineData("@everyone", "@​everyone")]
    [InlineData("right‮left​here", "rightlefthere")]
    public void WhatWouldBeObeyedIsShown(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));

    [Fact]
    public void NothingIsLostButWhatCannotBeSeen() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => Markdown.Escape(text.Get).Replace("\\", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)
            == Markdown.Plain(text.Get).Replace("\\", "", StringComparison.Ordinal)));
}
