using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Making;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>Changes a session of an edition.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class EditSessionModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, SessionRecord kind, RecordDesk desk) : EditionPage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, int number, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.OpenAsync(HttpContext, kind, SessionRecord.Key(slug, edition, number)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, int number, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.SaveAsync(HttpContext, kind, SessionRecord.Key(slug, edition, number)), form => Form = form) : NotFound();
}
