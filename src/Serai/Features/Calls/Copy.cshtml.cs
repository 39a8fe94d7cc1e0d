using Microsoft.AspNetCore.Mvc;
using Serai.Features.Calls.Making;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Calls;

/// <summary>The same call once more for another year: what it says, its form, its dates a year later; none of its people.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class CopyModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, CopyCall copy) : CallPage(db, calls, organizations)
{
    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await FindAsync(slug, Right.Edit, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop) || await copy.RunAsync(HttpContext, Call.Id, stop) is not var (made, step))
            return NotFound();
        Response.Headers.Location = EditingLinks.After(CallLinks.Edit(made), step);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
