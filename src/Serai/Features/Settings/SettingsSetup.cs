using Serai.Features.Settings.Groups;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Settings;

/// <summary>Registers what administrators choose on the site's pages.</summary>
public static class SettingsSetup
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<SettingGroups>()
        .AddScoped<LastSet>()
        .AddScoped<KeepLogo>()
        .AddScoped<IStandsTogether, GroupsStandTogether>()
        .AddScoped<ISubjectNames, SettingSubjects>();
}
