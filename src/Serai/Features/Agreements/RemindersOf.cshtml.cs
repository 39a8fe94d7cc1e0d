using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Night;
using Serai.Features.Office;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>When an office is reminded of ends and obligations. All who work there see it; its editors change it.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class RemindersOfModel(SeraiDb db, RecordDesk desk, ReminderRecord record) : PageModel
{
    private OfficeEnd office = null!;

    /// <summary>For those who change it; null for the others.</summary>
    public RecordForm? Form { get; private set; }

    public ReminderRule Rule { get; private set; } = ReminderRule.Usual;

    private bool MayEdit => HttpContext.Actor.May(Right.Edit, office.Id);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop) =>
        !await FindAsync(organization, stop) ? NotFound() : MayEdit ? this.Of(await desk.OpenAsync(HttpContext, record, office.Slug), form => Form = form) : Page();

    public async Task<IActionResult> OnPost(string organization, CancellationToken stop) =>
        await FindAsync(organization, stop) && MayEdit ? this.Of(await desk.SaveAsync(HttpContext, record, office.Slug), form => Form = form) : NotFound();

    private async Task<bool> FindAsync(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } found || !HttpContext.Actor.May(Right.SeeOffice, found.Id)) return false;
        office = found;
        Rule = await db.Set<ReminderRule>().AsNoTracking().FirstOrDefaultAsync(r => r.KeeperId == found.Id, stop) ?? ReminderRule.Usual;
        return true;
    }
}
