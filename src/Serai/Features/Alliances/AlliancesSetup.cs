using Serai.Features.Alliances.Chronicle;
using Serai.Features.Alliances.Compared;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Overview;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Alliances.Register;
using Serai.Features.Alliances.Statements;
using Serai.Platform.History.Undo;

namespace Serai.Features.Alliances;

/// <summary>Registers the parts of this feature and its addresses that are no pages.</summary>
public static class AlliancesSetup
{
    public static IServiceCollection AddAlliances(this IServiceCollection services) => services
        .AddScoped<AllianceQueries>()
        .AddScoped<AllianceRegister>()
        .AddScoped<HeadQueries>()
        .AddScoped<AllianceSources>()
        .AddScoped<OverviewQueries>()
        .AddScoped<AllianceWords>()
        .AddScoped<HeadWords>()
        .AddScoped<ComparedWords>()
        .AddScoped<Disputes>()
        .AddScoped<SubAllianceQueries>()
        .AddScoped<ActivityQueries>()
        .AddScoped<ChronicleWords>()
        .AddScoped<RecordQueries>()
        .AddScoped<StatementQueries>()
        .AddScoped<ConcludeMemberships>()
        .AddScoped<IConclusions, AllianceConclusions>();

    public static void MapAlliances(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(AllianceLinks.AllCsv, AllianceCsv.All).AllowAnonymous();
        endpoints.MapGet("/alliances/{slug}/members.csv", AllianceCsv.Members).AllowAnonymous();
        endpoints.MapGet("/alliances/{slug}/since.csv", ComparedCsv.OfAlliance).AllowAnonymous();
        endpoints.MapGet("/alliances/{slug}/growth.csv", RecordCsv.Figures).AllowAnonymous();
        endpoints.MapGet("/alliances/{slug}/activities.csv", RecordCsv.Activities).AllowAnonymous();
        endpoints.MapGet("/alliances/{slug}/sources.csv", RecordCsv.Statements).AllowAnonymous();
    }
}
