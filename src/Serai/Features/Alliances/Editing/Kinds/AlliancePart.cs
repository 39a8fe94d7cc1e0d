using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;

namespace Serai.Features.Alliances.Editing.Kinds;

/// <summary>
/// A kind of rows that belong to one alliance. Its key is “slug/id”; whatever happens to a row moves the version of the
/// alliance's organization, so that two who edit at once find each other.
/// </summary>
public abstract class AlliancePart : RecordKind
{
    /// <summary>The part's word in addresses: <c>figures</c>.</summary>
    public abstract string Part { get; }

    public override Type Texts => typeof(AllianceFieldTexts);

    public static string Key(string slug, string id) => $"{slug}/{id}";

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        key.Split('/') is [var slug, var id] && await db.AllianceOfAsync(slug, stop) is { } owner && await RowAsync(db, owner, id, stop) is { } row ? At(owner, row) : null;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        await db.AllianceOfAsync(within, stop) is { } owner ? At(owner, New(owner)) : null;

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var owner = db.Alliances.Local.Single(a => a.Id == at.SubjectId);
        db.Entry(owner.Organization).Property(o => o.Version).IsModified = true;
        return at with { Record = await SettledAsync(db, owner, at.Record, stop) };
    }

    public override bool IsRemovable => true;

    public override string KeyOf(RecordAt at) => Key(at.Subject.Split('/')[^1], IdOf(at.Record));

    public override async Task<IReadOnlyList<string>?> KeysAsync(SeraiDb db, string within, CancellationToken stop) =>
        await db.AllianceOfAsync(within, stop) is { } owner ? [.. (await IdsAsync(db, owner.Id, stop)).Select(i => Key(owner.Organization.Slug, i))] : null;

    /// <summary>The ids of an alliance's rows, in an order that stays.</summary>
    protected abstract Task<IEnumerable<string>> IdsAsync(SeraiDb db, Guid owner, CancellationToken stop);

    protected abstract string IdOf(object row);

    protected static async Task<IEnumerable<string>> InOrderAsync(IQueryable<Guid> ids, CancellationToken stop) => (await ids.OrderBy(i => i).ToListAsync(stop)).Select(i => i.ToString("N"));

    protected abstract Task<object?> RowAsync(SeraiDb db, Alliance owner, string id, CancellationToken stop);

    protected abstract object New(Alliance owner);

    /// <summary>Sets what follows from the fields.</summary>
    protected virtual Task<object> SettledAsync(SeraiDb db, Alliance owner, object row, CancellationToken stop) => Task.FromResult(row);

    /// <summary>
    /// The key that an import would give what was typed, so that its row is recognised when it comes; one that no row can have where
    /// another bears that already.
    /// </summary>
    protected static async Task<string> FreeKeyAsync(string key, Func<string, Task<bool>> isTaken) =>
        await isTaken(key) ? key[..1] + "-by-hand-" + NewId.Next().ToString("N") : key;

    private static RecordAt At(Alliance owner, object row) =>
        new(row, "alliances/" + owner.Organization.Slug, owner.Id, owner.Organization.Name, [owner.Id], AllianceEditLinks.Edit(owner.Organization.Slug));
}
