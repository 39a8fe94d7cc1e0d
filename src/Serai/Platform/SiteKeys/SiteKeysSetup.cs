using Serai.Platform.History.Undo;

namespace Serai.Platform.SiteKeys;

/// <summary>Registers what this site signs by.</summary>
public static class SiteKeysSetup
{
    public static IServiceCollection AddSiteKeys(this IServiceCollection services) => services
        .AddScoped<SiteKeys>()
        .AddScoped<IStandsFast, KeysStandFast>();
}
