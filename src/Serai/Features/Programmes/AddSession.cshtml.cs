using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Making;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>Adds a session to an edition.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class AddSessionModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, SessionRecord kind, RecordDesk desk) : EditionPage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.OpenNewAsync(HttpContext, kind, EditionRecord.Key(slug, edition)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.AddAsync(HttpContext, kind, EditionRecord.Key(slug, edition)), form => Form = form) : NotFound();
}
