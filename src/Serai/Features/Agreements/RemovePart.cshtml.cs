using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Asks before one of what belongs to an agreement goes, and why.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class RemovePartModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, AgreementParts kinds, RecordDesk desk)
    : PartPage(db, queries, organizations, staff, parties, kinds)
{
    public async Task<IActionResult> OnGet(string slug, string part, Guid id, CancellationToken stop) =>
        await FindAsync(slug, part, stop) ? this.Of(await desk.OpenAsync(HttpContext, Part, AgreementPart.Key(Slug, id)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string part, Guid id, CancellationToken stop) =>
        await FindAsync(slug, part, stop) ? this.Of(await desk.RemoveAsync(HttpContext, Part, AgreementPart.Key(Slug, id)), form => Form = form) : NotFound();
}
