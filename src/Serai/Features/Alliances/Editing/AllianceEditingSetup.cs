using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Deciding;
using Serai.Features.Alliances.Editing.Kinds;
using Serai.Platform.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>Registers what alliances are edited and decided about by.</summary>
public static class AllianceEditingSetup
{
    public static IServiceCollection AddAllianceEditing(this IServiceCollection services) => services
        .AddKind<AllianceRecordKind>().AddKind<NewAllianceKind>().AddKind<StatementKind>().AddKind<CorrectionKind>()
        .AddPart<TextPart>().AddPart<FigurePart>().AddPart<ActivityPart>().AddPart<OfficePart>()
        .AddSingleton<AllianceParts>()
        .AddSingleton<AdmissionKind>()
        .AddScoped<AlliancePartLines>()
        .AddScoped<ConcludeAnew>()
        .AddScoped<DecideStatement>();

    private static IServiceCollection AddKind<T>(this IServiceCollection services)
        where T : RecordKind => services.AddSingleton<T>().AddSingleton<RecordKind>(s => s.GetRequiredService<T>());

    private static IServiceCollection AddPart<T>(this IServiceCollection services)
        where T : AlliancePart => services.AddKind<T>().AddSingleton<AlliancePart>(s => s.GetRequiredService<T>());
}
