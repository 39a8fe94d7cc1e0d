using System.Globalization;
using Serai.Features.Alliances.Compared;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Web;
using Serai.Platform.Web.Export;

namespace Serai.Features.Organizations.Compared;

/// <summary>What changed in an organization's memberships, for a spreadsheet.</summary>
public static class OwnChangesCsv
{
    public static async Task<IResult> Answer(string slug, AsOf asOf, HttpContext context, OwnChangeQueries queries, OrganizationAddresses addresses, CancellationToken stop) =>
        await queries.Load(slug, TwoDays.Of(asOf), CultureInfo.CurrentUICulture.Name, stop) is { } own
            ? CsvAnswer.File($"{slug}-since-{asOf}.csv", to => ComparedCsv.Write(to, own.Changes, m => m.AllianceId, own.Briefs, []))
            : await addresses.Elsewhere(slug, OrganizationLinks.SinceCsv, context, stop);
}
