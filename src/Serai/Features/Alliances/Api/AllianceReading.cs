using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Figures;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Api;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>Reads alliances for the API's answers.</summary>
public sealed class AllianceReading(SeraiDb db, AllianceQueries alliances, ApiSubjects subjects, MembershipReading memberships)
{
    public async Task<Guid?> Id(string word, CancellationToken stop) => (await alliances.Find(word, stop))?.Id;

    /// <summary>The alliance, or the answer to give instead: not found, or gone elsewhere by a merger.</summary>
    public async Task<(Alliance? Found, IResult? Elsewhere)> Find(string word, ApiQuery query, string rest = "")
    {
        if (await alliances.Find(RorId.Read(word) ?? word, query.Stop) is not { } found)
            return (null, ApiRefusal.NotFound("alliance", word).Answer(query.Context));
        var slug = word.ToLowerInvariant();
        // Its ids and names lead to it as they are; the slug of a record that was merged away is an old address.
        return found.Organization.Slug == slug || !await db.Organizations.AnyAsync(o => o.Slug == slug && o.MergedIntoId != null, query.Stop)
            ? (found, null)
            : (null, Results.Redirect(AllianceApiLinks.Show(found.Organization.Slug) + rest + query.Context.Request.QueryString, permanent: true));
    }

    public async Task<Dictionary<Guid, AllianceJson>> Briefly(IReadOnlyList<Alliance> rows, ApiQuery query)
    {
        var when = DayRange.Of(query.AsOf);
        var ids = rows.Select(a => a.Id).ToList();
        var belonging = (await db.Memberships.AsNoTracking().Where(m => ids.Contains(m.AllianceId))
            .Include(m => m.Spans.Where(s => s.FromDay <= when.Last && s.ToDay >= when.First))
            .ToListAsync(query.Stop)).ToLookup(m => m.AllianceId);
        var briefs = await subjects.Briefs(rows.SelectMany(a => new[] { a.Id, a.ParentAllianceId }), query.Stop);
        return rows.ToDictionary(a => a.Id, a => AllianceJson.Of(
            a, briefs[a.Id], a.ParentAllianceId is { } parent ? briefs[parent] : null, MemberCount.On(belonging[a.Id], when)));
    }

    public async Task<AllianceDetail> Whole(Alliance alliance, ApiQuery query)
    {
        var brief = (await Briefly([alliance], query))[alliance.Id];
        var reference = new AllianceRef(brief.Slug, brief.Name, AllianceApiLinks.Briefly(brief.Slug));
        var texts = await db.SubjectTexts.AsNoTracking().Where(t => t.SubjectId == alliance.Id)
            .OrderBy(t => t.Field).ThenBy(t => t.Position).ThenBy(t => t.Language).ToListAsync(query.Stop);
        var figures = await alliances.Figures(alliance.Id, query.Stop);
        var when = DayRange.Of(query.AsOf);
        return new(
            query.AsOf.ToString(),
            brief,
            [.. alliance.Organization.Names.OrderBy(n => n.Id).Select(n => NameJson.Of(n, query.AsOf))],
            [.. texts.Select(t => new TextJson(t.Field, t.Language, t.Text))],
            [.. Enum.GetValues<Measure>().SelectMany(m => FigureRules.On(figures, m, when)).Select(f => FigureJson.Of(f, reference, shown: true))],
            brief.Links);
    }

    public async Task<MembersJson> Members(Alliance alliance, ApiQuery query)
    {
        var when = DayRange.Of(query.AsOf);
        var all = await alliances.Memberships(alliance.Id, query.Stop);
        var held = (await alliances.MembersOn(all, when, "en", query.Stop)).Select(m => m.Membership).ToList();
        var items = await memberships.Show(held, when, query.Stop);
        var count = MemberCount.On(all, when);
        return new(
            query.AsOf.ToString(),
            new(alliance.Organization.Slug, alliance.Organization.Name, AllianceApiLinks.Briefly(alliance.Organization.Slug)),
            new(count.Certain, count.Possible),
            items,
            new Dictionary<string, string> { ["self"] = query.Self, ["alliance"] = AllianceApiLinks.Show(alliance.Organization.Slug) });
    }
}
