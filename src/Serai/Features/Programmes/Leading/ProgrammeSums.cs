using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Leading;

/// <summary>Says in a line what a programme has come to: editions, participants, days, outcomes.</summary>
public sealed class ProgrammeSums(SeraiDb db, EditionCounts counts, IStringLocalizer<LeadingTexts> texts)
{
    /// <summary>A line for each of these programmes that is public, in the order of their titles.</summary>
    public async Task<IReadOnlyList<(string Words, string Address)>> OfAsync(IQueryable<Programme> asked, CancellationToken stop)
    {
        var programmes = await asked.AsNoTracking().Where(p => p.PublishedAt != null).ToListAsync(stop);
        if (programmes.Count == 0)
            return [];
        List<Guid> ids = [.. programmes.Select(p => p.Id)];
        var editions = await db.Editions.AsNoTracking().Where(e => ids.Contains(e.ProgrammeId) && e.PublishedAt != null).ToListAsync(stop);
        var counted = await counts.OfAsync(editions, stop);
        var of = editions.ToLookup(e => e.ProgrammeId, e => counted[e.Id]);
        var language = CultureInfo.CurrentUICulture.Name;
        return [.. programmes.OrderBy(p => p.TitleIn(language), NameOrder.Of(language)).Select(p => (Words(p.TitleIn(language), [.. of[p.Id]]), ProgrammeLinks.Show(p.Slug)))];
    }

    // What is none, or what nobody tells, is not said.
    private string Words(string title, IReadOnlyList<EditionCount> editions)
    {
        List<string> parts = [texts.Count("Beside.Editions", editions.Count)];
        foreach (var (key, count) in new[] { ("Beside.Participants", editions.Sum(e => e.Counted)), ("Beside.Told", editions.Sum(e => e.ToldOnly)), ("Beside.Days", editions.Sum(e => e.Days ?? 0)), ("Beside.Outcomes", editions.Sum(e => e.Outcomes)) })
            if (count > 0)
                parts.Add(texts.Count(key, count));
        return texts["Beside", title, string.Join(texts["Comma"], parts)];
    }
}
