using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Places;
using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations.Api;

/// <summary><c>/api/v1/organizations</c>.</summary>
public static class OrganizationsApi
{
    private static readonly ApiParameter[] Filters =
    [
        new("q", "Words of a name, in any language and script; the best match comes first, 1,000 at most.", "Chinese University of Hong Kong"),
        new("country", "ISO 3166-1 alpha-2 code of its first place.", "HK")
        {
            InCapitals = true,
            Refuses = (value, services) => services.GetRequiredService<PlaceLabels>().Knows(value) ? null : "country is an ISO 3166-1 alpha-2 code such as HK.",
        },
        new("type", "One of its types, as the Research Organization Registry has them.", "education") { Values = OrganizationWords.Types },
        ApiParameter.Of<OrganizationStatus>("status", "Whether it is active.", "active"),
        new("alliance", "Slug, ROR id or Serai id of an alliance: those who certainly or possibly belong to it on the day.", "uasr"),
        new("ror", "ROR id, as an address or its last part.", "https://ror.org/00t33hh48") { Refuses = (value, _) => RorId.Read(value) is null ? RorId.Expected : null },
    ];

    public static void MapOrganizationsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/organizations").WithTags("Organizations");
        group.MapGet("/", List).Lists("ListOrganizations", "Organizations in the order of their names, or the best matches first where q is given.", OrganizationExamples.Brief, Filters);
        group.MapGet("/{id}", Show).Answers<OrganizationDetail>("GetOrganization", "One organization, by slug or Serai id. A merged one leads to what it was merged into.", OrganizationExamples.Detail);
        group.MapGet("/ror/{id}", ByRor).Answers<OrganizationDetail>("GetOrganizationByRor", "One organization, by its ROR id.", OrganizationExamples.Detail);
    }

    private static async Task<IResult> List(ApiQuery query, SeraiDb db, AllianceQueries alliances, NameMatches names)
    {
        var found = db.Organizations.AsNoTracking().Where(o => o.MergedIntoId == null);
        if (query["country"] is { } country)
            found = found.Where(o => o.CountryCode == country);
        if (query.Word<OrganizationTypes>("type") is { } type)
            found = found.Where(o => (o.Types & type) != 0);
        if (query.Word<OrganizationStatus>("status") is { } status)
            found = found.Where(o => o.Status == status);
        if (query["ror"] is { } ror)
            found = WithRor(found, RorId.Read(ror)!);
        if (query["alliance"] is { } word)
        {
            if (await alliances.Find(word, query.Stop) is not { } alliance)
                return ApiRefusal.UnknownValue("alliance", word, $"There is no alliance “{word}” in this registry.").Answer(query.Context);
            var when = DayRange.Of(query.AsOf);
            var memberships = db.Memberships;
            found = found.Where(o => memberships.Any(m => m.AllianceId == alliance.Id && m.MemberId == o.Id
                && m.Spans.Any(s => s.FromDay <= when.Last && s.ToDay >= when.First)));
        }
        return query["q"] is { } q ? await ByName(query, found, q, names) : await InOrder(query, found);
    }

    private static async Task<IResult> InOrder(ApiQuery query, IQueryable<Organization> found)
    {
        if (query.After is [var name, var slug])
            // The first condition says nothing new, but lets the index find the place.
            found = found.Where(o => string.Compare(o.SortName, name) >= 0 && (string.Compare(o.SortName, name) > 0 || string.Compare(o.Slug, slug) > 0));
        var rows = await found.OrderBy(o => o.SortName).ThenBy(o => o.Slug).Take(query.Limit + 1)
            .Select(o => new Row(o, o.Identifiers.Where(i => i.Scheme == RorId.Scheme).Select(i => i.Value).FirstOrDefault()))
            .ToListAsync(query.Stop);
        return ApiRoutes.Answer(ApiList<OrganizationJson>.Of(query, rows, r => [r.Organization.SortName, r.Organization.Slug], r => OrganizationJson.Of(r.Organization, r.Ror)));
    }

    // Matches come in the order of the search; the cursor holds how many of them have been given out.
    private static async Task<IResult> ByName(ApiQuery query, IQueryable<Organization> found, string q, NameMatches names)
    {
        if (names.Find(q) is not { } ids)
            return NameMatches.NotYet.Answer(query.Context);
        var rows = await found.Where(o => ids.Contains(o.Id))
            .Select(o => new Row(o, o.Identifiers.Where(i => i.Scheme == RorId.Scheme).Select(i => i.Value).FirstOrDefault()))
            .ToDictionaryAsync(r => r.Organization.Id, query.Stop);
        var given = ApiCursor.Position(query.After);
        var ranked = ids.Where(rows.ContainsKey).Select(id => rows[id]).Skip(given).Take(query.Limit + 1).ToList();
        return ApiRoutes.Answer(ApiList<OrganizationJson>.Of(query, ranked, _ => [ApiCursor.Text(given + query.Limit)], r => OrganizationJson.Of(r.Organization, r.Ror)));
    }

    private static async Task<IResult> Show(string id, ApiQuery query, SeraiDb db, OrganizationAnswer answer)
    {
        var isId = Guid.TryParse(id, out var key);
        var slug = id.ToLowerInvariant();
        return await answer.Of(query, db.Organizations.Where(o => isId ? o.Id == key : o.Slug == slug), id);
    }

    private static async Task<IResult> ByRor(string id, ApiQuery query, SeraiDb db, OrganizationAnswer answer) =>
        // A path keeps %2F as it is.
        RorId.Read(Uri.UnescapeDataString(id)) is { } ror
            ? await answer.Of(query, WithRor(db.Organizations, ror), ror)
            : new ApiRefusal("BadRor", "id", id, RorId.Expected).Answer(query.Context);

    private static IQueryable<Organization> WithRor(IQueryable<Organization> organizations, string ror) =>
        organizations.Where(o => o.Identifiers.Any(i => i.Scheme == RorId.Scheme && i.Value == ror));

    private sealed record Row(Organization Organization, string? Ror);
}
