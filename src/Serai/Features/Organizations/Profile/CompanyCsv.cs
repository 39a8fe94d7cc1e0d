using System.Globalization;
using Serai.Features.Alliances;
using Serai.Features.Alliances.InCommon;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Places;
using Serai.Platform.Web;

namespace Serai.Features.Organizations.Profile;

/// <summary>Who sits with an organization in two or more alliances, for a spreadsheet.</summary>
public static class CompanyCsv
{
    public static async Task<IResult> Answer(string slug, AsOf asOf, HttpContext context, CompanyQueries queries, OrganizationAddresses addresses, PlaceLabels places, CancellationToken stop) =>
        await queries.Load(slug, DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, stop) is { } company
            ? SharedCsv.File($"{slug}-shared-{asOf}.csv", company.Alliances, company.Members, company.Briefs, places)
            : await addresses.Elsewhere(slug, OrganizationLinks.SharedCsv, context, stop);
}
