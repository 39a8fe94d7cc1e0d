using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Office;

/// <summary>A file with what is known of its bytes.</summary>
public sealed record FileShown(OfficeFile Row, StoredFile File);

/// <summary>All that an office keeps of one partner.</summary>
public sealed record Kept(
    IReadOnlyList<OfficeDelegate> Delegates, IReadOnlyList<OfficeContact> Contacts, IReadOnlyList<OfficeDues> Dues, IReadOnlyList<OfficeReminder> Reminders, IReadOnlyList<OfficeNote> Notes, IReadOnlyList<FileShown> Files);

/// <summary>Reads what an office keeps, for its own pages.</summary>
public sealed class OfficeQueries(SeraiDb db, Today today)
{
    /// <summary>Six statements, however much there is. What holds now stands first.</summary>
    public async Task<Kept> KeptOfAsync(OfficeWith with, CancellationToken stop) => new(
        [.. (await db.Set<OfficeDelegate>().Of(with).AsNoTracking().ToListAsync(stop)).OrderBy(r => HasEnded(r.Until)).ThenBy(r => r.Kind).ThenByDescending(r => r.Since?.Earliest).ThenBy(r => r.Id)],
        [.. (await db.Set<OfficeContact>().Of(with).AsNoTracking().ToListAsync(stop)).OrderBy(r => HasEnded(r.Until)).ThenByDescending(r => r.Since?.Earliest).ThenBy(r => r.Id)],
        [.. (await db.Set<OfficeDues>().Of(with).AsNoTracking().ToListAsync(stop)).OrderByDescending(r => r.Year).ThenBy(r => r.Id)],
        [.. (await db.Set<OfficeReminder>().Of(with).AsNoTracking().ToListAsync(stop)).OrderBy(r => r.IsDone).ThenBy(r => r.Due is null).ThenBy(r => r.Due).ThenBy(r => r.Id)],
        [.. (await db.Set<OfficeNote>().Of(with).AsNoTracking().ToListAsync(stop)).OrderByDescending(r => r.WrittenAt).ThenBy(r => r.Id)],
        [.. (await db.Set<OfficeFile>().Of(with).AsNoTracking().Join(db.Set<StoredFile>(), r => r.FileId, f => f.Id, (r, f) => new FileShown(r, f)).ToListAsync(stop)).OrderByDescending(f => f.File.At).ThenBy(f => f.Row.Id)]);

    public bool HasEnded(EdtfDate? until) => until?.Latest < today.Day;

    /// <summary>The alliances that the office's organization is in today, certainly or possibly.</summary>
    public async Task<IReadOnlyList<Guid>> AlliancesAsync(OfficeEnd office, CancellationToken stop)
    {
        var when = DayRange.Of(today.Day);
        var rows = await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.MemberId != null && office.All.Contains(m.MemberId.Value)).ToListAsync(stop);
        return [.. rows.Where(m => m.On(when.First, when.Last) != MembershipAnswer.No).Select(m => m.AllianceId).Distinct()];
    }

    /// <summary>All of whom the office keeps anything.</summary>
    public Task<List<Guid>> PartnersAsync(OfficeEnd office, CancellationToken stop) =>
        db.Set<OfficeDelegate>().Of(office).Select(r => r.PartnerId)
            .Union(db.Set<OfficeContact>().Of(office).Select(r => r.PartnerId))
            .Union(db.Set<OfficeDues>().Of(office).Select(r => r.PartnerId))
            .Union(db.Set<OfficeReminder>().Of(office).Select(r => r.PartnerId))
            .Union(db.Set<OfficeNote>().Of(office).Select(r => r.PartnerId))
            .Union(db.Set<OfficeFile>().Of(office).Select(r => r.PartnerId))
            .OrderBy(id => id).ToListAsync(stop);
}
