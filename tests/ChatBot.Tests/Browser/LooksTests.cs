using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Tests.Browser;

/// <summary>The chat page on a phone, in the dark and in the light.</summary>
public class LooksTests(BrowserFixture browser, RunningProgram program) : BrowserTest(browser, program)
{
    [BrowserFact]
    public async Task APhoneHasRoomForEverything()
    {
        var tab = await OpenAsync(options: new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true, ColorScheme = ColorScheme.Dark }, withFirstSteps: true);
        await tab.PictureAsync("phone");
        await tab.Button("Dismiss the first steps").TapAsync();

        await tab.Button("Open the channel list").TapAsync();
        var channels = tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Channels" });
        await Expect(channels).ToBeInViewportAsync();
        await tab.PictureAsync("phone-channels");
        await channels.GetByRole(AriaRole.Link, new() { Name = "general" }).TapAsync();
        await Expect(channels).ToBeHiddenAsync();
        await Expect(tab.Title).ToHaveTextAsync("#general");

        await tab.Box.FillAsync("@ChatBot which certs should a machine learning engineer get?");
        await tab.Button("Send").TapAsync();
        await Expect(tab.Answer("Certifications for Machine Learning Engineer")).ToBeVisibleAsync();
        await Expect(tab.Box).ToBeInViewportAsync();
        await tab.PictureAsync("phone-answer");
        Assert.Equal("", await tab.Page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('html, #scroller, #scroller *')].filter((e) => e.getBoundingClientRect().right > 360.5 || (e.id && e.scrollWidth > e.clientWidth)).map((e) => e.outerHTML.slice(0, 80)).join('; ')"));
    }

    [BrowserFact]
    public async Task ItIsDarkOrLightAsOneLikes()
    {
        var tab = await OpenAsync("mona");
        var root = tab.Page.Locator("html");
        await tab.AskAsync("what is the salary of a data engineer?", "$132,697");
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        await tab.PictureAsync("dark");

        await tab.Button("Switch between dark and light").ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await tab.PictureAsync("light");
        await tab.Page.SetViewportSizeAsync(360, 740);
        await tab.Page.ReloadAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await Expect(tab.Message("$132,697")).ToBeInViewportAsync();
        await tab.PictureAsync("phone-light");
    }

    [BrowserFact]
    public async Task TheNewestIsInViewUnlessOneReadsAbove()
    {
        var reader = await OpenAsync();
        var writer = await OpenAsync("mona");
        await reader.GoAsync("general");
        await writer.GoAsync("general");
        var jump = reader.Page.Locator("#jump-to-end");

        for (var i = 0; i < 20; i++) await writer.SayAsync($"Line {i}.\n\nAnd one below it.");
        await Expect(reader.Message("Line 19.")).ToBeInViewportAsync();
        await reader.Page.Locator("#scroller").HoverAsync();
        await reader.Page.Mouse.WheelAsync(0, -600);
        await Expect(reader.Message("Line 19.")).Not.ToBeInViewportAsync();
        await writer.SayAsync("Too low to be seen.");

        await Expect(jump).ToHaveTextAsync("1 new message · jump to the end");
        await Expect(reader.Message("Too low to be seen.")).Not.ToBeInViewportAsync();
        await jump.ClickAsync();
        await Expect(reader.Message("Too low to be seen.")).ToBeInViewportAsync();
        await Expect(jump).ToBeHiddenAsync();
        await reader.Page.Mouse.WheelAsync(0, -600);
        await reader.SayAsync("What I say, I see.");
        await Expect(reader.Message("What I say, I see.")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task WhatComesWhileTheEndIsScrolledToIsFollowedToo()
    {
        var tab = await OpenAsync();
        await tab.GoAsync("general");
        for (var i = 0; i < 12; i++) await tab.SayAsync($"Row {i}.\n\nAnd one below it.");
        await Expect(tab.Message("Row 11.")).ToBeInViewportAsync();
        await tab.Page.EvaluateAsync("""
            () => document.getElementById('scroller').addEventListener('scroll', () => {
              const late = document.createElement('p');
              late.id = 'late';
              late.style.padding = '300px 0 0';
              late.textContent = 'Late';
              document.getElementById('log').append(late);
            }, { once: true, capture: true })
            """);

        await tab.SayAsync("The last row.");

        await Expect(tab.Page.Locator("#late")).ToBeInViewportAsync(new() { Ratio = 0.9f });
    }
}
