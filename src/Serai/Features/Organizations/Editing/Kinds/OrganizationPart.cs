using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;

namespace Serai.Features.Organizations.Editing.Kinds;

/// <summary>
/// A kind of rows that belong to one organization. Its key is “slug/number”; whatever happens to a row moves the version of
/// its organization, so that two who edit the parts of one at once find each other.
/// </summary>
public abstract class OrganizationPart : RecordKind
{
    /// <summary>The part's word in addresses: <c>names</c>.</summary>
    public abstract string Part { get; }

    public override Type Texts => typeof(OrganizationFieldTexts);

    public static string Key(string slug, long id) => string.Create(CultureInfo.InvariantCulture, $"{slug}/{id}");

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        key.Split('/') is [var slug, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await OwnerAsync(db, slug, stop) is { } owner && await RowAsync(db, owner, id, stop) is { } row ? At(owner, row) : null;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within is not null && await OwnerAsync(db, within, stop) is { } owner ? At(owner, New(owner)) : null;

    public override Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        if (db.Organizations.Local.FirstOrDefault(o => o.Id == at.SubjectId) is { } owner)
        {
            Follow(owner, at.Record);
            Move(db, owner);
        }
        return Task.FromResult(at);
    }

    public override bool IsRemovable => true;

    public override string KeyOf(RecordAt at) => Key(at.Subject.Split('/')[^1], IdOf(at.Record));

    public override async Task<IReadOnlyList<string>?> KeysAsync(SeraiDb db, string within, CancellationToken stop) =>
        await OwnerAsync(db, within, stop) is { } owner ? [.. (await IdsOf(db, owner.Id).OrderBy(i => i).ToListAsync(stop)).Select(i => Key(owner.Slug, i))] : null;

    /// <summary>The ids of an organization's rows.</summary>
    protected abstract IQueryable<long> IdsOf(SeraiDb db, Guid owner);

    protected abstract long IdOf(object row);

    protected abstract Task<object?> RowAsync(SeraiDb db, Organization owner, long id, CancellationToken stop);

    protected abstract object New(Organization owner);

    /// <summary>Sets what follows from the row, in itself and in its organization.</summary>
    protected virtual void Follow(Organization owner, object row)
    {
    }

    protected static void Move(SeraiDb db, Organization owner) => db.Entry(owner).Property(o => o.Version).IsModified = true;

    protected virtual Task<Organization?> OwnerAsync(SeraiDb db, string slug, CancellationToken stop) =>
        db.Organizations.FirstOrDefaultAsync(o => o.Slug == slug && o.MergedIntoId == null, stop);

    private static RecordAt At(Organization owner, object row) =>
        new(row, $"organizations/{owner.Slug}", owner.Id, owner.Name, [owner.Id], EditLinks.Edit(owner.Slug));
}
