using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Evidence;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Paper;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>The evidence on the screen.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class EvidenceModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, IPrintPaper paper, IClock clock, DateTimeZone zone)
    : EvidencePage(db, queries, organizations, staff, parties, clock, zone)
{
    /// <summary>Whether this machine makes PDFs.</summary>
    public bool Prints => paper.IsThere;

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop) => await LoadAsync(slug, asOf, stop) ?? Page();
}
