using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>A page that works at one agreement for its keeper's office. Whoever may not is told that nothing is here.</summary>
public abstract class AgreementPage(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties) : PageModel
{
    protected SeraiDb Db => db;

    protected AgreementQueries Queries => queries;

    public Agreement Agreement { get; private set; } = null!;
    public string Slug => Agreement.Slug;

    /// <summary>What it is called in the reader's language.</summary>
    public string Name { get; private set; } = "";

    /// <returns>False where there is no such agreement, or the reader has not the right at its keeper's.</returns>
    protected async Task<bool> FindAsync(string slug, Right right, CancellationToken stop)
    {
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement || !HttpContext.Actor.May(right, agreement.KeeperId))
            return false;
        Agreement = agreement;
        // What may be chosen is asked while a form is read.
        var names = await organizations.Briefs([.. agreement.Parties.Select(p => p.OrganizationId)], System.Globalization.CultureInfo.CurrentUICulture.Name, stop);
        parties.All = [.. agreement.Parties.OrderBy(p => p.Ordinal).Where(p => names.ContainsKey(p.OrganizationId)).Select(p => (p.Id, p.OrganizationId, names[p.OrganizationId].Name, p.Unit))];
        Name = agreement.Title ?? HttpContext.RequestServices.GetRequiredService<AgreementWords>().Joined([.. parties.All.DistinctBy(p => p.Organization).Select(p => p.Name)]) ?? agreement.SortName;
        await staff.LoadAsync(new(agreement.KeeperId, "", [agreement.KeeperId]), stop);
        return true;
    }
}
