using Microsoft.Playwright;
using Serai.Platform.Db;

namespace Serai.Tests.Journeys;

/// <summary>Debian's Chromium, started once for all journeys.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page that fails the journey when a script fails or the content policy is broken.</summary>
    /// <param name="zone">The reader's time zone; null for that of the machine.</param>
    /// <param name="host">The name to ask the site by, where its number will not do.</param>
    public async Task<Visit> VisitAsync(TestSite site, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900, string language = "en", bool scripts = true, string? host = null, string? zone = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = new UriBuilder(site.Address) { Host = host ?? site.Address.Host }.Uri.ToString(),
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
            Locale = language,
            TimezoneId = zone,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new(context, await context.NewPageAsync(), looks: site.Database.Kind == DatabaseKind.Sqlite, scripts);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
