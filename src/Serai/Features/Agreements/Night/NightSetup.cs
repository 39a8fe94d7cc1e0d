using Serai.Features.Agreements.Board;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Partners;
using Serai.Features.Agreements.Register;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Agreements.Night;

/// <summary>Registers what offices look at, and what the night does.</summary>
public static class NightSetup
{
    public static IServiceCollection AddAgreementViews(this IServiceCollection services)
    {
        services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor, KeepWords>();
        services.AddSingleton<RegisterPlan>().AddScoped<RegisterFilters>().AddScoped<RegisterQueries>().AddScoped<RegisterColumns>().AddScoped<RegisterChoices>().AddScoped<RegisterPage>().AddScoped<RegisterViews>();
        services.AddScoped<BoardQueries>().AddScoped<PartnerQueries>().AddScoped<DeadlineQueries>().AddScoped<DeadlineWords>().AddScoped<Feeds>().AddSingleton<FeedRoom>();
        services.AddScoped<FollowNames>().AddScoped<TakePlaces>().AddScoped<MoveByTime>().AddScoped<Remind>().AddScoped<NightNames>().AddScoped<NightMail>().AddSingleton<ReminderRecord>().AddJob<AgreementNight>();
        foreach (var kind in NightMail.Kinds)
            services.AddMailKind(kind);
        return services
            .AddRowsOfPerson(new RowsClaimed<RegisterView>("agreement-views", typeof(RegisterTexts), p => v => v.PersonId == p.Id))
            .AddRowsOfPerson(new RowsClaimed<AgreementFeed>("agreement-feeds", typeof(DeadlineTexts), p => f => f.PersonId == p.Id) { Secrets = [nameof(AgreementFeed.Hash)] });
    }

    public static void MapAgreementViews(this IEndpointRouteBuilder app)
    {
        app.MapRegisterFile();
        app.MapCoverageFile();
        app.MapFeeds();
    }
}
