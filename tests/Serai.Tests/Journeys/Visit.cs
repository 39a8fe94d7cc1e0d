using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Serai.Tests.Journeys;

/// <summary>One reader's tab, with everything that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES");

    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => troubles.Add("script: " + error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(Expected is { } status && message.Text.Contains($"status of {status} ", StringComparison.Ordinal)))
                troubles.Add("console: " + message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>An answer that the journey means to get, such as 409: the browser notes it as an error.</summary>
    public int? Expected { get; set; }

    public async Task GoAsync(string address)
    {
        var response = await Page.GotoAsync(address);
        Assert.True(response!.Ok, $"{address} answered {response.Status}.");
    }

    /// <summary>The page has no serious accessibility finding, no script error and does not scroll sideways.</summary>
    public async Task FindNothingWrongAsync()
    {
        var axe = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var serious = axe.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} ({string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))})").ToList();
        Assert.True(serious.Count == 0, Page.Url + "\n" + string.Join("\n", serious));
        Assert.True(troubles.Count == 0, Page.Url + "\n" + string.Join("\n", troubles));
        var sideways = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(sideways <= 1, $"{Page.Url} scrolls sideways by {sideways} pixels.");
    }

    /// <summary>Asks the page for another day, in the bar that every dated page has.</summary>
    public async Task ChooseDayAsync(string date)
    {
        var field = Page.Locator("#asof-edtf");
        if (!await field.IsVisibleAsync())
            await Page.Locator(".asof summary").First.ClickAsync();
        await field.FillAsync(date);
        await field.PressAsync("Enter");
    }

    /// <summary>Keeps a picture where SERAI_TEST_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name, bool fullPage = true)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.WaitForTimeoutAsync(400);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = fullPage });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
