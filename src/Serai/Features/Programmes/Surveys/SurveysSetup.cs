using Serai.Features.Organizations.Merging;
using Serai.Features.Programmes.Surveys.Reporting;
using Serai.Features.Programmes.Taking;
using Serai.Platform.History.Undo;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Programmes.Surveys;

/// <summary>Registers the survey at the end of an edition.</summary>
public static class SurveysSetup
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddScoped<SurveyQueries>().AddScoped<AnswerBox>().AddScoped<AnswerSurvey>().AddScoped<KeepSurvey>().AddScoped<RemindOfSurvey>().AddScoped<SurveyDesk>().AddScoped<AskingDesk>().AddScoped<SurveyReports>()
        .AddScoped<IBesideEdition, BesideSurvey>().AddScoped<IBesideParticipant, BesideSurveyOfParticipant>().AddScoped<ICopiesEdition, CopySurvey>()
        .AddScoped<IStandsFast, SurveyStands>().AddScoped<IFollowsHeir, SurveysFollowHeir>().AddScoped<IHeldOfPerson, SurveysHeld>()
        .AddMailKind(RemindOfSurvey.Kind);

    /// <summary>Maps the files of the report.</summary>
    public static void MapSurveys(this IEndpointRouteBuilder app) => app.MapSurveyFiles();
}
