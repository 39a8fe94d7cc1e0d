using Microsoft.EntityFrameworkCore;
using Serai.Features.Office.Kinds;
using Serai.Platform.Web;

namespace Serai.Features.Office.Start;

/// <summary>What needs doing at an office: reminders, dues that are open, terms that end.</summary>
public sealed class ToDoQueries(SeraiDb db, Today today, DelegatePart delegates, ContactPart contacts, DuesPart dues)
{
    /// <summary>A term that ends within so many days is told.</summary>
    public const int DaysAhead = 90;

    /// <summary>What is due first stands first; what is due on no day, last.</summary>
    public async Task<IReadOnlyList<ToDo>> OfAsync(OfficeEnd office, CancellationToken stop)
    {
        var reminders = await db.Set<OfficeReminder>().Of(office).AsNoTracking().Where(r => !r.IsDone).ToListAsync(stop);
        var open = await db.Set<OfficeDues>().Of(office).AsNoTracking().Where(r => r.Paid == null).ToListAsync(stop);
        var ours = await db.Set<OfficeDelegate>().Of(office).AsNoTracking().Where(r => r.Until != null).ToListAsync(stop);
        var theirs = await db.Set<OfficeContact>().Of(office).AsNoTracking().Where(r => r.Until != null).ToListAsync(stop);
        IEnumerable<ToDo> all =
        [
            .. reminders.Select(r => new ToDo(ToDoKind.Reminder, r.Id, r.PartnerId, r.Due, r.WhoseId) { Words = r.What, Part = ReminderPart.Word }),
            .. open.Select(r => new ToDo(ToDoKind.Dues, r.Id, r.PartnerId, r.Due) { Dues = r, Part = dues.Part }),
            .. ours.Where(r => EndsSoon(r.Until)).Select(r => new ToDo(ToDoKind.Delegate, r.Id, r.PartnerId, r.Until!.Latest) { Words = r.Name, Until = r.Until, Part = delegates.Part }),
            .. theirs.Where(r => EndsSoon(r.Until)).Select(r => new ToDo(ToDoKind.Contact, r.Id, r.PartnerId, r.Until!.Latest) { Words = r.Name, Until = r.Until, Part = contacts.Part }),
        ];
        return [.. all.OrderBy(t => t.Day is null).ThenBy(t => t.Day).ThenBy(t => t.Kind).ThenBy(t => t.Id)];
    }

    public bool IsLate(ToDo one) => one.Day < today.Day;

    private bool EndsSoon(EdtfDate? until) => until?.Latest is { } last && last >= today.Day && last <= today.Day.PlusDays(DaysAhead);
}
