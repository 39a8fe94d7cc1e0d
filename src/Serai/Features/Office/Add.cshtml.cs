using Microsoft.AspNetCore.Mvc;
using Serai.Features.Office.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;

namespace Serai.Features.Office;

/// <summary>Adds a delegate, contact person, year's dues, note or reminder.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class AddModel(SeraiDb db, OfficeParts parts, OfficeStaff staff, RecordDesk desk) : PartPage(db, parts, staff)
{
    public async Task<IActionResult> OnGet(string organization, string partner, string part, CancellationToken stop) => await FindAsync(organization, partner, part, stop) && Part is not FilePart
        ? this.Of(await desk.OpenNewAsync(HttpContext, Part, Within), form => Form = form)
        : NotFound();

    public async Task<IActionResult> OnPost(string organization, string partner, string part, CancellationToken stop) => await FindAsync(organization, partner, part, stop) && Part is not FilePart
        ? this.Of(await desk.AddAsync(HttpContext, Part, Within), form => Form = form)
        : NotFound();
}
