using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing.Reading;

namespace Serai.Features.Agreements.Importing.Taking;

/// <summary>
/// The agreements that an office keeps already, and the rows that are added before others: one with the same reference is the same, and
/// so is one of the same parties, kind and day of signing. Where no day of signing is said, that of its beginning and its title count.
/// </summary>
internal sealed class AgreementsThere
{
    private readonly Dictionary<string, Same> byReference = new(StringComparer.OrdinalIgnoreCase), byTerms = new(StringComparer.Ordinal);

    public static async Task<AgreementsThere> OfAsync(SeraiDb db, Guid keeper, CancellationToken stop)
    {
        var there = new AgreementsThere();
        var parties = (await db.AgreementParties.AsNoTracking().Where(p => db.Set<Agreement>().Any(a => a.Id == p.AgreementId && a.KeeperId == keeper)).Select(p => new { p.AgreementId, p.OrganizationId }).ToListAsync(stop))
            .ToLookup(p => p.AgreementId, p => p.OrganizationId);
        foreach (var one in await db.Agreements.AsNoTracking().Where(a => a.KeeperId == keeper).OrderBy(a => a.Id).Select(a => new { a.Id, a.Slug, a.Reference, a.Kind, a.Title, a.Signed, a.Since }).ToListAsync(stop))
        {
            if (one.Reference is { } reference)
                there.byReference.TryAdd(reference, new(one.Slug, null, one.Reference));
            there.byTerms.TryAdd(Terms(parties[one.Id].Where(p => p != keeper).Select(p => p.ToString("N")), one.Kind, one.Title, one.Signed, one.Since), new(one.Slug, null, one.Reference));
        }
        return there;
    }

    public Same? Of(RowRead read, IReadOnlyList<PlanParty> parties) =>
        (read.Reference is { } reference ? byReference.GetValueOrDefault(reference) : null)
        // Two references of one office are two agreements, whatever else they share.
        ?? (byTerms.GetValueOrDefault(Terms(read, parties)) is { } same && (same.Reference is null || read.Reference is null) ? same : null);

    public void Add(RowRead read, IReadOnlyList<PlanParty> parties, int number)
    {
        var same = new Same(null, number, read.Reference);
        if (read.Reference is { } reference)
            byReference.TryAdd(reference, same);
        byTerms.TryAdd(Terms(read, parties), same);
    }

    private static string Terms(RowRead read, IReadOnlyList<PlanParty> parties) => Terms(parties.Select(p => p.Key), read.Kind!, read.Title, read.Signed, read.Since);

    private static string Terms(IEnumerable<string> parties, string kind, string? title, EdtfDate? signed, EdtfDate? since) =>
        string.Join('|', parties.Distinct().Order(StringComparer.Ordinal).Append(kind).Append(signed?.Text ?? $"{since?.Text}|{title}"));

    /// <summary>What is the same: an agreement that is there, or an earlier row.</summary>
    public sealed record Same(string? Slug, int? Number, string? Reference);
}
