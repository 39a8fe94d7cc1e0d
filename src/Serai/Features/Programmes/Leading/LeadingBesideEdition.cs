using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Programmes.Open;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Leading;

/// <summary>Leads from an edition to what came of it, to its calendar, and to its being an activity.</summary>
public sealed class LeadingBesideEdition(SeraiDb db, IStringLocalizer<LeadingTexts> texts) : IBesideEdition
{
    public int Order => 90;

    public async Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop)
    {
        var (id, may) = (edition.Id, actor.May(Right.Edit, programme.KeeperId));
        var outcomes = await db.EditionOutcomes.CountAsync(o => o.EditionId == id, stop);
        var links = new List<EditionLink>();
        if (outcomes > 0 || may)
            links.Add(new(texts["Outcomes"], LeadingLinks.Outcomes(programme.Slug, edition.Slug), outcomes, ForEverybody: true));
        if (programme.PublishedAt is not null && edition.PublishedAt is not null)
            links.Add(new(texts["Calendar"], OpenLinks.CalendarOf(programme.Slug, edition.Slug), ForEverybody: true));
        if (may)
            links.Add(new(texts[edition.ActivityId is null ? "Activity.Link.Record" : "Activity"], LeadingLinks.Activity(programme.Slug, edition.Slug)));
        return links;
    }
}
