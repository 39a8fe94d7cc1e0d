using Serai.Features.Organizations.Addresses;
using Serai.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Profile;
using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations.Api;

/// <summary>The API's answer about one organization.</summary>
public sealed class OrganizationAnswer(SeraiDb db, OrganizationQueries organizations)
{
    public async Task<IResult> Of(ApiQuery query, IQueryable<Organization> asked, string word)
    {
        var found = await asked.AsNoTracking().AsSplitQuery()
            .Include(o => o.Names).Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links)
            .OrderBy(o => o.MergedIntoId != null).FirstOrDefaultAsync(query.Stop);
        if (found is null)
            return ApiRefusal.NotFound("organization", word).Answer(query.Context);
        if (found.MergedIntoId is { } heir)
            return Results.Redirect(OrganizationApiLinks.Show(await Heir(heir, query.Stop)) + query.Context.Request.QueryString, permanent: true);
        return ApiRoutes.Answer(new OrganizationDetail(
            query.AsOf.ToString(),
            OrganizationJson.Of(found, found.Identifier(RorId.Scheme)),
            OrganizationWords.InForce(found.Established, found.Closed, query.AsOf),
            [.. found.Names.OrderBy(n => n.Id).Select(n => NameJson.Of(n, query.AsOf))],
            [.. found.Places.OrderBy(p => p.Id).Select(p => new PlaceJson(p.CountryCode, p.City, p.Latitude, p.Longitude, p.GeoNamesId))],
            [.. found.Identifiers.OrderBy(i => i.Scheme).ThenBy(i => i.Value).Select(i => new IdentifierJson(i.Scheme, i.Value, i.Preferred))],
            [.. found.Links.OrderBy(l => l.Id).Select(l => new AddressJson(l.Kind, l.Address))],
            await Relations(found.Id, query.AsOf, query.Stop),
            OrganizationApiLinks.Of(found.Slug)));
    }

    private async Task<IReadOnlyList<RelationJson>> Relations(Guid id, AsOf asOf, CancellationToken stop)
    {
        var rows = await new RelationQueries(db).Load(id, stop);
        var others = await organizations.Briefs([.. rows.Select(r => r.Other).Distinct()], "en", stop);
        return [.. rows.Select(r => new RelationJson(
            OrganizationWords.Kind(r.Word),
            OrganizationRef.Of(others[r.Other]),
            DateJson.Of(r.Since),
            DateJson.Of(r.Until),
            OrganizationWords.InForce(r.Since, r.Until, asOf),
            r.Source?.Title,
            r.Source?.Address,
            r.PlaceInSource))];
    }

    private async Task<string> Heir(Guid id, CancellationToken stop) =>
        (await db.HeirOf(id, stop))?.Slug ?? throw new InvalidOperationException($"Organization {id} was merged in a circle.");
}
