using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Office;

/// <summary>Who works at the office that a request is about, and what those are called who did. A page reads it before it opens a form.</summary>
public sealed class OfficeStaff(SeraiDb db, IStaff staff, IPersonNames persons)
{
    /// <summary>By their names.</summary>
    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    private IReadOnlyDictionary<Guid, string> all = new Dictionary<Guid, string>();

    public async Task LoadAsync(OfficeEnd office, CancellationToken stop)
    {
        People = await staff.AtAsync(office.All, stop);
        var others = await db.Set<OfficeReminder>().Of(office).Where(r => r.WhoseId != null).Select(r => r.WhoseId!.Value)
            .Union(db.Set<OfficeNote>().Of(office).Where(r => r.WrittenBy != null).Select(r => r.WrittenBy!.Value)).ToListAsync(stop);
        all = await persons.OfAsync([.. People.Select(p => p.Id).Union(others)], stop);
    }

    /// <summary>A person's name; null for one who was deleted.</summary>
    public string? NameOf(Guid person) => all.GetValueOrDefault(person);
}
