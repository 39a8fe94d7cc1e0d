using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Contributing;

/// <summary>Registers co-authors and referees.</summary>
public static class ContributingSetup
{
    public static IServiceCollection AddContributing(this IServiceCollection services) => services
        .AddScoped<AskContributor>().AddScoped<AnswerAsked>().AddScoped<IHeldOfPerson, ContributorHeld>()
        .AddMailKind(AskContributor.CoAuthor).AddMailKind(AskContributor.Referee);
}
