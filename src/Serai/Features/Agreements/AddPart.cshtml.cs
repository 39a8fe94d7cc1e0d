using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Adds a signatory, contact person or obligation.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class AddPartModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, AgreementParts kinds, RecordDesk desk)
    : PartPage(db, queries, organizations, staff, parties, kinds)
{
    public async Task<IActionResult> OnGet(string slug, string part, CancellationToken stop) =>
        await FindAsync(slug, part, stop) && Part is not DocumentPart ? this.Of(await desk.OpenNewAsync(HttpContext, Part, Slug), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string part, CancellationToken stop) =>
        await FindAsync(slug, part, stop) && Part is not DocumentPart ? this.Of(await desk.AddAsync(HttpContext, Part, Slug), form => Form = form) : NotFound();
}
