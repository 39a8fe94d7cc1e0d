using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Leading;

/// <summary>Adds what came of an edition.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class NewOutcomeModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, OutcomeRecord kind, RecordDesk desk) : EditionPage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.OpenNewAsync(HttpContext, kind, OutcomeRecord.Within(slug, edition)), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, CancellationToken stop) =>
        await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.AddAsync(HttpContext, kind, OutcomeRecord.Within(slug, edition)), form => Form = form) : NotFound();
}
