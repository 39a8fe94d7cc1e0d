using Microsoft.AspNetCore.Mvc;
using Serai.Features.Office.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Office;

/// <summary>Asks before something goes, and why; what tells of persons can also be erased for good.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class RemoveModel(SeraiDb db, OfficeParts parts, OfficeStaff staff, RecordDesk desk, EraseForGood erase) : PartPage(db, parts, staff)
{
    public async Task<IActionResult> OnGet(string organization, string partner, string part, Guid id, CancellationToken stop) => await FindAsync(organization, partner, part, stop)
        ? this.Of(await desk.OpenAsync(HttpContext, Part, OfficePart.Key(Office, Partner, id)), form => Form = form)
        : NotFound();

    public async Task<IActionResult> OnPost(string organization, string partner, string part, Guid id, CancellationToken stop) => await FindAsync(organization, partner, part, stop)
        ? this.Of(await desk.RemoveAsync(HttpContext, Part, OfficePart.Key(Office, Partner, id)), form => Form = form)
        : NotFound();

    public async Task<IActionResult> OnPostErase(string organization, string partner, string part, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, partner, part, stop) || !Part.TellsOfPersons
            || !await erase.RunAsync(Part, OfficePart.Key(Office, Partner, id), at => HttpContext.Doing(EraseForGood.Verb, at.Subject, at.SubjectId), stop))
            return NotFound();
        Response.Headers.Location = OfficeLinks.With(Office, Partner);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
