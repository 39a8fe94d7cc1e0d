using Microsoft.AspNetCore.Mvc;
using Serai.Features.Office.Kinds;
using Serai.Features.Proposals;
using Serai.Platform.Auth;

namespace Serai.Features.Office;

/// <summary>Edits one of what the office keeps.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class EditModel(SeraiDb db, OfficeParts parts, OfficeStaff staff, RecordDesk desk) : PartPage(db, parts, staff)
{
    public Guid RowId { get; private set; }

    public async Task<IActionResult> OnGet(string organization, string partner, string part, Guid id, CancellationToken stop) => await FindAsync(organization, partner, part, id, stop)
        ? this.Of(await desk.OpenAsync(HttpContext, Part, OfficePart.Key(Office, Partner, id)), form => Form = form)
        : NotFound();

    public async Task<IActionResult> OnPost(string organization, string partner, string part, Guid id, CancellationToken stop) => await FindAsync(organization, partner, part, id, stop)
        ? this.Of(await desk.SaveAsync(HttpContext, Part, OfficePart.Key(Office, Partner, id)), form => Form = form)
        : NotFound();

    private async Task<bool> FindAsync(string organization, string partner, string part, Guid id, CancellationToken stop)
    {
        RowId = id;
        return await FindAsync(organization, partner, part, stop);
    }
}
