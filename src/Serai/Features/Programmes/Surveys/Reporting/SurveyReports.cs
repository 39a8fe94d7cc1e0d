using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>Reads what was answered, in the same number of statements whatever there is.</summary>
public sealed class SurveyReports(SeraiDb db, SurveyQueries surveys, IClock clock)
{
    /// <summary>So many earlier editions are set beside it.</summary>
    public const int MostEarlier = 3;

    /// <param name="programme">The programme.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="stop">To stop.</param>
    /// <param name="alone">Without earlier editions.</param>
    /// <returns>Null where there is no survey, or it was never published.</returns>
    public async Task<SurveyReport?> OfAsync(Programme programme, Edition edition, CancellationToken stop, bool alone = false)
    {
        var (id, editions, slots, now) = (programme.Id, db.Editions, db.SurveySlots, clock.GetCurrentInstant());
        var found = await (
            from survey in db.EditionSurveys.AsNoTracking()
            join held in editions on survey.EditionId equals held.Id
            where held.ProgrammeId == id && survey.PublishedAt != null
            select new { Survey = survey, Edition = held, Answers = slots.Count(s => s.SurveyId == survey.Id && s.Answers != null) }).ToListAsync(stop);
        if (found.Find(f => f.Edition.Id == edition.Id) is not { } own)
            return null;
        var shown = found.Where(f => f.Survey.ShowsAt(now, f.Answers)).ToList();
        var earlier = shown.Where(f => IsEarlier(f.Edition, edition)).OrderByDescending(f => f.Edition.Begins ?? LocalDate.MinIsoValue).ThenByDescending(f => f.Edition.Slug, StringComparer.Ordinal).Take(alone ? 0 : MostEarlier).ToList();
        var show = shown.Contains(own);
        List<Guid> read = show ? [own.Survey.Id, .. earlier.Select(e => e.Survey.Id)] : [];
        var rows = (await db.SurveySlots.AsNoTracking().Where(s => read.Contains(s.SurveyId) && s.Answers != null).ToListAsync(stop)).OrderBy(s => s.Id).ToLookup(s => s.SurveyId);
        SurveyYear Year(Edition held, EditionSurvey survey)
        {
            var design = SurveyQueries.Read(survey);
            return new(held, survey, design, [.. rows[survey.Id].Select(s => new SurveyRow(SurveyQueries.Read(design, s.Answers!), s.ParticipantId))]);
        }

        return new(
            own.Survey, own.Survey.StageAt(now), SurveyQueries.Read(own.Survey), await surveys.AskedAsync(edition.Id, own.Answers, stop), own.Answers,
            show ? Year(own.Edition, own.Survey) : null, show ? [.. earlier.Select(e => Year(e.Edition, e.Survey))] : []);
    }

    /// <summary>Who they are that answered a survey by name.</summary>
    public async Task<IReadOnlyDictionary<Guid, (int Number, string Name)>> NamesAsync(SurveyReport report, CancellationToken stop)
    {
        if (report.Survey.IsAnonymous || report.Now is null)
            return new Dictionary<Guid, (int, string)>();
        var edition = report.Survey.EditionId;
        return (await db.Participants.AsNoTracking().Where(p => p.EditionId == edition).Select(p => new { p.Id, p.Number, p.Name }).ToListAsync(stop)).ToDictionary(p => p.Id, p => (p.Number, p.Name));
    }

    private static bool IsEarlier(Edition one, Edition than) =>
        one.Id != than.Id && ((one.Begins ?? LocalDate.MinIsoValue).CompareTo(than.Begins ?? LocalDate.MinIsoValue) is var days && (days < 0 || (days == 0 && string.CompareOrdinal(one.Slug, than.Slug) < 0)));
}
