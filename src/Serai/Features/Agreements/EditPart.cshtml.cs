using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Edits one of what belongs to an agreement.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class EditPartModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, AgreementParts kinds, RecordDesk desk)
    : PartPage(db, queries, organizations, staff, parties, kinds)
{
    public Guid RowId { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string part, Guid id, CancellationToken stop) =>
        await FindAsync(slug, part, stop) ? this.Of(await desk.OpenAsync(HttpContext, Part, AgreementPart.Key(Slug, RowId = id)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string part, Guid id, CancellationToken stop) =>
        await FindAsync(slug, part, stop) ? this.Of(await desk.SaveAsync(HttpContext, Part, AgreementPart.Key(Slug, RowId = id)), form => Form = form) : NotFound();
}
