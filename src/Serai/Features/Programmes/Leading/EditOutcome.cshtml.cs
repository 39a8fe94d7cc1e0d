using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Leading;

/// <summary>Changes what is said of something that came of an edition.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class EditOutcomeModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, OutcomeRecord kind, RecordDesk desk) : EditionPage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, Guid id, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.OpenAsync(HttpContext, kind, OutcomeRecord.Key(slug, edition, id)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, Guid id, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.SaveAsync(HttpContext, kind, OutcomeRecord.Key(slug, edition, id)), form => Form = form) : NotFound();
}
