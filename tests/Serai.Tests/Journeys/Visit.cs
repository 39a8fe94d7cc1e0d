using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Serai.Tests.Journeys;

/// <summary>One reader's tab, with everything that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES");

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];
    private readonly bool looks;
    private readonly bool scripts;
    private bool isBroken;

    /// <param name="looks">Whether axe looks at its pages: not where the same journey has shown it the same pages over another database.</param>
    /// <param name="scripts">Whether its pages run scripts, which are waited for.</param>
    public Visit(IBrowserContext context, IPage page, bool looks = true, bool scripts = true)
    {
        (this.context, this.looks, this.scripts) = (context, looks, scripts);
        Page = page;
        page.PageError += (_, error) => troubles.Add("script: " + error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(isBroken && message.Text.Contains("net::ERR", StringComparison.Ordinal)) && !(Expected is { } status && message.Text.Contains($"status of {status} ", StringComparison.Ordinal)))
                troubles.Add("console: " + message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>An answer that the journey means to get, such as 409: the browser notes it as an error.</summary>
    public int? Expected { get; set; }

    /// <summary>The journey means to break the line: the browser notes it as errors.</summary>
    public void ExpectBroken() => isBroken = true;

    public async Task GoAsync(string address)
    {
        var response = await Page.GotoAsync(address);
        Assert.True(response!.Ok, $"{address} answered {response.Status}.");
        await SettledAsync();
    }

    // A chart that is drawn folds its table away: what a journey took hold of before would be gone under its hands.
    private async Task SettledAsync()
    {
        if (!scripts || isBroken)
            return;
        await Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll(':not(:defined)')].every(e => !e.localName.startsWith('serai-') || e.hasAttribute('failed'))");
    }

    /// <summary>The page has no serious accessibility finding, no script error and does not scroll sideways.</summary>
    public async Task FindNothingWrongAsync()
    {
        await SettledAsync();
        if (looks)
            await FindNoBarrierAsync();
        Assert.True(troubles.Count == 0, Page.Url + "\n" + string.Join("\n", troubles));
        var sideways = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(sideways <= 1, $"{Page.Url} scrolls sideways by {sideways} pixels.");
    }

    private async Task FindNoBarrierAsync()
    {
        // In the page itself: the package's own way opens a context of the browser for each look, for frames that no page here has.
        await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<System.Text.Json.JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => ({ id: v.id, help: v.help, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html) }))");
        var serious = found.EnumerateArray().Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v => $"{v.GetProperty("id")}: {v.GetProperty("help")} ({string.Join(" | ", v.GetProperty("nodes").EnumerateArray())})").ToList();
        Assert.True(serious.Count == 0, Page.Url + "\n" + string.Join("\n", serious));
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
