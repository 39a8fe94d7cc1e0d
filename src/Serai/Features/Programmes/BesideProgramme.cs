using Microsoft.Extensions.Localization;
using Serai.Features.Programmes.Leading;
using Serai.Features.Programmes.Open;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes;

/// <summary>Leads from a programme to its numbers, its calendar, and those who took part in it.</summary>
public sealed class BesideProgramme(IStringLocalizer<ProgrammeTexts> texts) : IBesideProgramme
{
    public int Order => 10;

    public Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Actor actor, CancellationToken stop)
    {
        List<EditionLink> links = [new(texts["Numbers"], LeadingLinks.Numbers(programme.Slug), ForEverybody: true)];
        if (programme.PublishedAt is not null)
            links.Add(new(texts["Calendar"], OpenLinks.CalendarOf(programme.Slug), ForEverybody: true));
        if (actor.May(Right.SeeOffice, programme.KeeperId))
            links.Add(new(texts["Alumni"], LeadingLinks.Alumni(programme.Slug)));
        return Task.FromResult<IReadOnlyList<EditionLink>>(links);
    }
}
