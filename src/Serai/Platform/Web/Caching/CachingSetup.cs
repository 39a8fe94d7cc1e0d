using System.Globalization;
using Serai.Platform.Db.Others;

namespace Serai.Platform.Web.Caching;

/// <summary>Puts finished pages before the site. <c>Serai:PageCacheMegabytes</c> says how much memory they may take, 0 for none.</summary>
public static class CachingSetup
{
    private const int UsualMegabytes = 64;
    private const long Megabyte = 1 << 20;

    public static WebApplicationBuilder AddPageCache(this WebApplicationBuilder builder)
    {
        var setting = builder.Configuration["Serai:PageCacheMegabytes"];
        if (!int.TryParse(setting ?? UsualMegabytes.ToString(CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes))
            throw new InvalidOperationException($"Serai:PageCacheMegabytes '{setting}' is not a whole number of megabytes.");
        builder.Services.AddSingleton(new PageCache(megabytes * Megabyte));
        builder.Services.AddHostedService<OtherWriters>();
        builder.Services.AddTransient<IStartupFilter, First>();
        return builder;
    }

    // Before routing, which a WebApplication puts before everything that is added to it.
    private sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseMiddleware<CachePages>();
            next(app);
        };
    }
}
