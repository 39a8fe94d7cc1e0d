using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Search;

namespace Serai.Features.Organizations.Register;

/// <summary>Reads the register: six statements at most, however many organizations there are.</summary>
public sealed class RegisterQueries(SeraiDb db, OrganizationQueries organizations, SearchIndex index, RegisterFacets facets)
{
    /// <param name="alliance">The alliance of the question, where it names one that exists.</param>
    public async Task<RegisterAnswer> Answer(RegisterQuestion question, Guid? alliance, DayRange when, string reader, CancellationToken stop)
    {
        var hits = question.Words is { } words ? index.Search(words, SearchIndex.Most) : null;
        var all = Asked(hits);
        var narrowed = Narrow(all, question, alliance, when);
        var (page, total) = hits is null
            ? (await InOrder(narrowed, question.Page, stop), (int?)null)
            : await Ranked(narrowed, hits, question.Page, stop);
        var counted = await facets.Of(all, question, alliance, when, stop);
        var briefs = await organizations.Briefs([.. page.Concat(counted.AllianceIds)], reader, stop);
        var byId = hits?.ToDictionary(h => h.Id);
        return new RegisterAnswer
        {
            Rows = [.. page.Select(p => new RegisterRow(briefs[p], byId?[p]))],
            Total = total ?? counted.Total,
            Countries = counted.Countries(reader),
            Types = counted.Types,
            Alliances = counted.Alliances(briefs),
            IsCut = hits?.Count == SearchIndex.Most,
        };
    }

    /// <summary>All that the question asks for, in the order of their names or of the search: for the CSV.</summary>
    public IQueryable<Organization> All(RegisterQuestion question, Guid? alliance, DayRange when) =>
        Narrow(Asked(question.Words is { } words ? index.Search(words, SearchIndex.Most) : null), question, alliance, when)
            .OrderBy(o => o.SortName).ThenBy(o => o.Id);

    public static async Task<Guid?> AllianceOf(SeraiDb db, string? slug, CancellationToken stop) => slug is null
        ? null
        : await db.Alliances.Where(a => a.Organization.Slug == slug).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(stop);

    private IQueryable<Organization> Asked(IReadOnlyList<FoundOrganization>? hits)
    {
        var all = db.Organizations.AsNoTracking().Where(o => o.MergedIntoId == null);
        if (hits is null)
            return all;
        var ids = hits.Select(h => h.Id).ToList();
        return all.Where(o => ids.Contains(o.Id));
    }

    private IQueryable<Organization> Narrow(IQueryable<Organization> all, RegisterQuestion question, Guid? alliance, DayRange when)
    {
        if (question.Country is { } country)
            all = all.Where(o => o.CountryCode == country);
        if (question.Type is { } type)
            all = all.Where(o => (o.Types & type) != 0);
        return alliance is { } id ? all.MembersOf(db, id, when) : all;
    }

    private static async Task<List<Guid>> InOrder(IQueryable<Organization> narrowed, int page, CancellationToken stop) => await narrowed
        .OrderBy(o => o.SortName).ThenBy(o => o.Id)
        .Skip((page - 1) * RegisterAnswer.PageSize).Take(RegisterAnswer.PageSize)
        .Select(o => o.Id).ToListAsync(stop);

    private static async Task<(List<Guid> Page, int? Total)> Ranked(IQueryable<Organization> narrowed, IReadOnlyList<FoundOrganization> hits, int page, CancellationToken stop)
    {
        var left = await narrowed.Select(o => o.Id).ToHashSetAsync(stop);
        return ([.. hits.Select(h => h.Id).Where(left.Contains).Skip((page - 1) * RegisterAnswer.PageSize).Take(RegisterAnswer.PageSize)], left.Count);
    }
}
