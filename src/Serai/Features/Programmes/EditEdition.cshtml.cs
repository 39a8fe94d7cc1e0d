using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Making;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>Changes what an edition says of itself.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class EditEditionModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, EditionRecord kind, RecordDesk desk) : EditionPage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.OpenAsync(HttpContext, kind, EditionRecord.Key(slug, edition)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.SaveAsync(HttpContext, kind, EditionRecord.Key(slug, edition)), form => Form = form) : NotFound();
}
