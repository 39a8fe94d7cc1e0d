using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Night;
using Serai.Features.Agreements.Register;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>When an office is reminded of ends and obligations. All who work there see it; its editors change it.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class RemindersOfModel(SeraiDb db, IStringLocalizer<DeadlineTexts> texts) : PageModel
{
    private const int MostEscalate = 365;

    public OfficeEnd Office { get; private set; } = null!;
    public ReminderRule Rule { get; private set; } = ReminderRule.Usual;
    public string Months { get; private set; } = "";
    public string Days { get; private set; } = "";
    public string Escalate { get; private set; } = "";

    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Office.Id);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop)) return NotFound();
        (Months, Days, Escalate) = (Rule.Months, Rule.Days, Rule.EscalateDays?.ToString(CultureInfo.InvariantCulture) ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPost(string organization, string? months, string? days, string? escalate, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop) || !MayEdit) return NotFound();
        ModelState.Clear();
        (Months, Days, Escalate) = (FieldValues.Clean(months ?? ""), FieldValues.Clean(days ?? ""), FieldValues.Clean(escalate ?? ""));
        var (ahead, before) = (ReminderRule.Read(Months, 1, ReminderRule.MostMonths), ReminderRule.Read(Days, 0, ReminderRule.MostDays));
        int? after = int.TryParse(Escalate, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostEscalate ? number : null;
        if (ahead is null) ModelState.AddModelError("months", texts["Reminders.Months.Wrong", ReminderRule.MostMonths, ReminderRule.Most]);
        if (before is null) ModelState.AddModelError("days", texts["Reminders.Days.Wrong", ReminderRule.MostDays, ReminderRule.Most]);
        if (after is null && Escalate.Length > 0) ModelState.AddModelError("escalate", texts["Reminders.Escalate.Wrong", MostEscalate]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await using var step = await db.BeginStepAsync(HttpContext.Doing("edit", RegisterLinks.RemindersOf(Office.Slug)[1..], Office.Id), stop);
        var rule = await db.Set<ReminderRule>().FirstOrDefaultAsync(r => r.KeeperId == Office.Id, stop);
        if (rule is null)
            db.Add(rule = new ReminderRule { KeeperId = Office.Id });
        (rule.Months, rule.Days, rule.EscalateDays) = (ahead!, before!, after);
        await step.CompleteAsync(stop);
        Response.Headers.Location = EditingLinks.After(RegisterLinks.RemindersOf(Office.Slug), step.Id);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> FindAsync(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id)) return false;
        Office = office;
        Rule = await db.Set<ReminderRule>().AsNoTracking().FirstOrDefaultAsync(r => r.KeeperId == office.Id, stop) ?? ReminderRule.Usual;
        return true;
    }
}
