using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Leading;

/// <summary>Asks before something that came of an edition goes, and why.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class RemoveOutcomeModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, OutcomeRecord kind, RecordDesk desk) : EditionPage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, Guid id, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.OpenAsync(HttpContext, kind, OutcomeRecord.Key(slug, edition, id)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, Guid id, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.RemoveAsync(HttpContext, kind, OutcomeRecord.Key(slug, edition, id)), form => Form = form) : NotFound();
}
