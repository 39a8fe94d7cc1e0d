using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Leading;

/// <summary>Says on the page of an agreement what the public programmes under it have come to: editions, participants, days, outcomes.</summary>
public sealed class ProgrammesBesideAgreement(SeraiDb db, EditionCounts counts, IStringLocalizer<LeadingTexts> texts) : IBesideAgreement
{
    public async Task<IReadOnlyList<Beside>> OfAsync(Agreement agreement, Actor actor, CancellationToken stop)
    {
        // What came of one of those that took each other's place came of all of them.
        var (family, agreements) = (agreement.FamilyId, db.Agreements);
        var programmes = await db.Programmes.AsNoTracking().Where(p => p.PublishedAt != null && p.AgreementId != null && agreements.Any(a => a.Id == p.AgreementId && a.FamilyId == family)).ToListAsync(stop);
        if (programmes.Count == 0)
            return [];
        List<Guid> ids = [.. programmes.Select(p => p.Id)];
        var editions = await db.Editions.AsNoTracking().Where(e => ids.Contains(e.ProgrammeId) && e.PublishedAt != null).ToListAsync(stop);
        var counted = await counts.OfAsync(editions, stop);
        var of = editions.ToLookup(e => e.ProgrammeId, e => counted[e.Id]);
        var language = CultureInfo.CurrentUICulture.Name;
        return [.. programmes.OrderBy(p => p.TitleIn(language), NameOrder.Of(language)).Select(p => new Beside(Words(p.TitleIn(language), [.. of[p.Id]]), ProgrammeLinks.Show(p.Slug)))];
    }

    // What is none, or what nobody tells, is not said.
    private string Words(string title, IReadOnlyList<EditionCount> editions)
    {
        var (counted, told, days, outcomes) = (editions.Sum(e => e.Counted), editions.Sum(e => e.ToldOnly), editions.Sum(e => e.Days ?? 0), editions.Sum(e => e.Outcomes));
        List<string> parts = [texts.Count("Beside.Editions", editions.Count)];
        foreach (var (key, count) in new[] { ("Beside.Participants", counted), ("Beside.Told", told), ("Beside.Days", days), ("Beside.Outcomes", outcomes) })
            if (count > 0)
                parts.Add(texts.Count(key, count));
        return texts["Beside", title, string.Join(texts["Comma"], parts)];
    }
}
