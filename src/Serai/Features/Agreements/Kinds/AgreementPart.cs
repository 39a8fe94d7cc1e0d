using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Kinds;

/// <summary>A kind of rows that belong to one agreement. Its key is “slug/id”.</summary>
public abstract class AgreementPart : RecordKind
{
    /// <summary>The part's word in addresses: <c>obligations</c>.</summary>
    public abstract string Part { get; }

    public override Type Texts => typeof(AgreementFieldTexts);

    public override bool IsRemovable => true;

    public static string Key(string slug, Guid id) => $"{slug}/{id:N}";

    protected RecordAt At(Agreement agreement, AgreementRow row) => new(
        row, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId, agreement.Title ?? agreement.SortName, [agreement.KeeperId], AgreementLinks.Part(agreement.Slug, Part));
}

/// <summary>The same of one kind of row.</summary>
public abstract class AgreementPart<T> : AgreementPart
    where T : AgreementRow
{
    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        key.Split('/') is [var slug, var number] && Guid.TryParseExact(number, "N", out var id) && await OwnerAsync(db, slug, stop) is { } agreement
        && await db.Set<T>().FirstOrDefaultAsync(r => r.Id == id && r.AgreementId == agreement.Id, stop) is { } row ? At(agreement, row) : null;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within is not null && await OwnerAsync(db, within, stop) is { } agreement ? At(agreement, New(agreement)) : null;

    /// <summary>A row without its values.</summary>
    protected abstract T New(Agreement agreement);

    private static Task<Agreement?> OwnerAsync(SeraiDb db, string slug, CancellationToken stop) => db.Agreements.Include(a => a.Parties).FirstOrDefaultAsync(a => a.Slug == slug, stop);
}

/// <summary>The kinds in the order of the page.</summary>
public sealed class AgreementParts(IEnumerable<AgreementPart> all)
{
    public AgreementPart? Find(string part) => all.FirstOrDefault(p => p.Part == part);
}
