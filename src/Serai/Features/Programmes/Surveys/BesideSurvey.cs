using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys;

/// <summary>On the page of an edition: where its survey is made, and what came of it.</summary>
public sealed class BesideSurvey(SurveyQueries surveys, IStringLocalizer<SurveyTexts> texts) : IBesideEdition
{
    public int Order => 60;

    public async Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Right.SeeOffice, programme.KeeperId))
            return [];
        var (survey, links) = (await surveys.OfAsync(edition.Id, stop), new List<EditionLink>());
        if (actor.May(Right.Edit, programme.KeeperId))
            links.Add(new(texts["Survey"], SurveyLinks.Survey(programme.Slug, edition.Slug)));
        if (survey?.PublishedAt is not null)
            links.Add(new(texts["Beside.Report"], SurveyLinks.Report(programme.Slug, edition.Slug), await surveys.AnsweredAsync(survey.Id, stop)));
        return links;
    }
}
