using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Came;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Records an activity that came of an agreement.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class NewActivityModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, NewActivity kind, RecordDesk desk)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) =>
        await FindAsync(slug, Right.Edit, stop) ? this.Of(await desk.OpenNewAsync(HttpContext, kind, Slug), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, CancellationToken stop) =>
        await FindAsync(slug, Right.Edit, stop) ? this.Of(await desk.AddAsync(HttpContext, kind, Slug), form => Form = form) : NotFound();
}
