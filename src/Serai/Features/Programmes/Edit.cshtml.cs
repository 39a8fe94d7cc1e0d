using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Making;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>Changes what a programme says of itself.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class EditModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, ProgrammeRecord kind, RecordDesk desk) : ProgrammePage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) =>
        await FindAsync(slug, Right.Edit, stop) ? this.Of(await desk.OpenAsync(HttpContext, kind, slug), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, CancellationToken stop) =>
        await FindAsync(slug, Right.Edit, stop) ? this.Of(await desk.SaveAsync(HttpContext, kind, slug), form => Form = form) : NotFound();
}
