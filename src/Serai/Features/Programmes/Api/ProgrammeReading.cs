using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Alliances.Api;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Web.Api;

namespace Serai.Features.Programmes.Api;

/// <summary>Reads public programmes and editions for the API's answers, each in the same number of statements however many they are.</summary>
public sealed class ProgrammeReading(SeraiDb db, ProgrammeQueries programmes, ApiSubjects subjects)
{
    /// <summary>A public programme by its slug or id; null where there is none.</summary>
    public Task<Programme?> Find(string word, ApiQuery query)
    {
        var (isId, slug) = (Guid.TryParse(word, out var key), word.ToLowerInvariant());
        return programmes.Public().FirstOrDefaultAsync(p => isId ? p.Id == key : p.Slug == slug, query.Stop);
    }

    /// <summary>The public editions of a programme.</summary>
    public IQueryable<Edition> EditionsOf(Programme programme)
    {
        var id = programme.Id;
        return db.Editions.AsNoTracking().Where(e => e.ProgrammeId == id && e.PublishedAt != null);
    }

    /// <summary>The same, where a day is asked about those that had begun by then.</summary>
    public IQueryable<Edition> EditionsOf(Programme programme, ApiQuery query) => Begun(EditionsOf(programme), query);

    public async Task<Dictionary<Guid, ProgrammeJson>> Briefly(IReadOnlyList<Programme> rows, ApiQuery query)
    {
        List<Guid> ids = [.. rows.Select(p => p.Id)];
        var editions = await Begun(db.Editions.Where(e => ids.Contains(e.ProgrammeId) && e.PublishedAt != null), query)
            .GroupBy(e => e.ProgrammeId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, query.Stop);
        var briefs = await subjects.Briefs(rows.SelectMany(p => new[] { p.KeeperId, p.AllianceId }), query.Stop);
        return rows.ToDictionary(p => p.Id, p => ProgrammeJson.Of(
            p, briefs.GetValueOrDefault(p.KeeperId), p.AllianceId is { } alliance ? briefs.GetValueOrDefault(alliance) : null, editions.GetValueOrDefault(p.Id)));
    }

    public async Task<ProgrammeDetail> Whole(Programme programme, ApiQuery query)
    {
        var brief = (await Briefly([programme], query))[programme.Id];
        var source = (await Sources([programme.SourceId], query)).Values.FirstOrDefault();
        var links = new Dictionary<string, string>(brief.Links);
        if (programme.AgreementId is { } id && await db.Agreements.AsNoTracking().VisibleTo(query.Context.Actor).Where(a => a.Id == id).Select(a => a.Slug).FirstOrDefaultAsync(query.Stop) is { } agreement)
            links["agreement"] = AgreementLinks.Show(agreement);
        return new(
            query.AsOf.ToString(), brief, programme.Aims, programme.AimsZhHant, programme.AimsZhHans, programme.Audience, programme.AudienceZhHant, programme.AudienceZhHans,
            source is null ? null : SourceJson.Of(source), programme.PlaceInSource, links);
    }

    /// <summary>Editions as answers show them, with their sessions.</summary>
    public async Task<Dictionary<Guid, EditionJson>> Shown(Programme programme, IReadOnlyList<Edition> rows, ApiQuery query)
    {
        List<Guid> ids = [.. rows.Select(e => e.Id)];
        var sessions = (await db.EditionSessions.AsNoTracking().Where(s => ids.Contains(s.EditionId)).ToListAsync(query.Stop)).ToLookup(s => s.EditionId);
        var counted = await programmes.ParticipantsAsync(ids, query.Stop);
        var hosts = await subjects.Briefs(rows.Select(e => e.HostId), query.Stop);
        var sources = await Sources(rows.Select(e => e.SourceId), query);
        return rows.ToDictionary(e => e.Id, e => EditionJson.Of(
            programme, e, query.AsOf.To, e.HostId is { } host ? hosts.GetValueOrDefault(host) : null, counted.TryGetValue(e.Id, out var count) ? count : null,
            e.SourceId is { } source ? sources.GetValueOrDefault(source) : null, [.. sessions[e.Id].OrderBy(s => s.Starts).ThenBy(s => s.Number)]));
    }

    private static IQueryable<Edition> Begun(IQueryable<Edition> editions, ApiQuery query)
    {
        if (query.AsOf.Text is null)
            return editions;
        var day = query.AsOf.To;
        return editions.Where(e => e.Begins <= day);
    }

    private async Task<Dictionary<Guid, Source>> Sources(IEnumerable<Guid?> asked, ApiQuery query)
    {
        List<Guid> ids = [.. asked.OfType<Guid>().Distinct()];
        return await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, query.Stop);
    }
}
