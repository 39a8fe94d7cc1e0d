using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;

namespace Serai.Features.Alliances.Statements;

using Office = Serai.Features.Activities.Office;

/// <summary>Keeps offices in step with the statements that tell of them. One that somebody made otherwise since stays as he made it.</summary>
public static class StatedOffices
{
    /// <summary>Adds the office of a statement, unless it is there or somebody has written down the same.</summary>
    public static async Task AddAsync(SeraiDb db, MembershipStatement statement, CancellationToken stop)
    {
        if (StatedOffice.Of(statement) is not { } office)
            return;
        var others = await db.Offices.Where(o => o.AllianceId == office.AllianceId && o.HolderName == office.HolderName && o.Kind == office.Kind).ToListAsync(stop);
        if (!others.Exists(o => db.Entry(o).State != EntityState.Deleted && (o.Key == office.Key || Says(o, office))))
            db.Add(office);
    }

    /// <summary>Takes away the office of a statement whose place another took; where another statement that stands tells of the same, it is that one's.</summary>
    public static async Task RemoveAsync(SeraiDb db, MembershipStatement statement, CancellationToken stop)
    {
        if (StatedOffice.Of(statement) is not { } said || await FindAsync(db, said.Key, stop) is not { } office || !Says(office, said) || (office.HolderId is { } holder && holder != statement.MemberId))
            return;
        db.Remove(office);
        var alike = await db.MembershipStatements.Where(s => s.AllianceId == statement.AllianceId && s.MemberName == statement.MemberName && s.Key != statement.Key && s.SupersededBy == null).OrderBy(s => s.Key).ToListAsync(stop);
        foreach (var other in alike)
            if (StatedOffice.Of(other) is { } same && Says(same, said))
                await AddAsync(db, other, stop);
    }

    /// <summary>Lets the holder be whom the statement means now, unless somebody said that it is another.</summary>
    /// <param name="db">The database.</param>
    /// <param name="statement">As it is now.</param>
    /// <param name="before">Whom it meant before.</param>
    /// <param name="stop">To stop.</param>
    public static async Task IdentifyAsync(SeraiDb db, MembershipStatement statement, Guid? before, CancellationToken stop)
    {
        if (StatedOffice.Of(statement) is { } said && await FindAsync(db, said.Key, stop) is { } office && (office.HolderId is null || office.HolderId == before))
            office.HolderId = statement.MemberId;
    }

    // One that the same import brings is not in the database yet.
    private static async Task<Office?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        db.Offices.Local.FirstOrDefault(o => o.Key == key) ?? await db.Offices.FirstOrDefaultAsync(o => o.Key == key, stop);

    private static bool Says(Office one, Office other) =>
        one.Kind == other.Kind && one.HolderName == other.HolderName && one.Since?.Text == other.Since?.Text && one.Until?.Text == other.Until?.Text
        && one.SourceId == other.SourceId && one.PlaceInSource == other.PlaceInSource;
}
