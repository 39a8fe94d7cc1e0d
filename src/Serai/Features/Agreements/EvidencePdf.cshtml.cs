using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Evidence;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Paper;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>The evidence as a PDF.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class EvidencePdfModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, IStringLocalizer<AgreementTexts> texts, IClock clock, DateTimeZone zone)
    : EvidencePage(db, queries, organizations, staff, parties, clock, zone)
{
    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop) => await LoadAsync(slug, asOf, stop) ?? new PaperResult(texts["Evidence.FileName", slug]);
}
