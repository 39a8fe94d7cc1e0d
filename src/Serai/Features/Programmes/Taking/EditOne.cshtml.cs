using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Taking;

/// <summary>Changes what is said of a participant.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class EditOneModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, ParticipantRecord kind, RecordDesk desk) : EditionPage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;
    public int Number { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, int number, CancellationToken stop)
    {
        Number = number;
        return await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.OpenAsync(HttpContext, kind, ParticipantRecord.Key(slug, edition, number)), form => Form = form) : NotFound();
    }

    public async Task<IActionResult> OnPost(string slug, string edition, int number, CancellationToken stop)
    {
        Number = number;
        return await FindAsync(slug, edition, Right.Edit, stop) ? this.Of(await desk.SaveAsync(HttpContext, kind, ParticipantRecord.Key(slug, edition, number)), form => Form = form) : NotFound();
    }
}
