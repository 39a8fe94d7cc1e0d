using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.Agreements.Importing.Naming;

/// <summary>What somebody decides of a partner.</summary>
/// <param name="Seen">The version that the page showed.</param>
/// <param name="Country">Of a new one: ISO 3166-1 code.</param>
public sealed record PartnerDeciding(Guid Partner, int Seen, PartnerChoice Choice, Guid? Organization = null, string? Name = null, string? Country = null);

/// <summary>Keeps what is decided of partners. Where somebody else decided otherwise since the page was read, that stands, and whoever came later is shown it.</summary>
public sealed class DecidePartners(SeraiDb db, IClock clock)
{
    private const int MostAttempts = 5;

    /// <returns>Those of which nothing was kept.</returns>
    public async Task<IReadOnlySet<Guid>> RunAsync(AgreementImport import, IReadOnlyList<PartnerDeciding> deciding, Guid? by, bool mayAdd, CancellationToken stop)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                return await OnceAsync(import, deciding, by, mayAdd, stop);
            }
            catch (DbUpdateConcurrencyException) when (n < MostAttempts)
            {
                // Somebody decided between the look and the save: look again.
            }
    }

    private async Task<IReadOnlySet<Guid>> OnceAsync(AgreementImport import, IReadOnlyList<PartnerDeciding> deciding, Guid? by, bool mayAdd, CancellationToken stop)
    {
        var isOpen = await db.AgreementImports.AnyAsync(i => i.Id == import.Id && i.State == ImportState.Open, stop);
        var ids = deciding.Select(d => d.Partner).ToList();
        var partners = await db.AgreementImportPartners.Where(p => p.ImportId == import.Id && ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var heirs = await db.HeirsOf(deciding.Select(d => d.Organization).OfType<Guid>(), stop);
        var (refused, now) = (new HashSet<Guid>(), clock.GetCurrentInstant());
        foreach (var one in deciding)
        {
            if (!partners.TryGetValue(one.Partner, out var partner) || (partner.Choice == one.Choice && partner.OrganizationId == one.Organization && one.Choice != PartnerChoice.New))
                continue;
            if (!isOpen || partner.Version != one.Seen || !IsPossible(one, import, heirs, mayAdd))
                refused.Add(partner.Id);
            else
                Decide(partner, one, heirs, by, now);
        }
        await db.SaveChangesAsync(stop);
        return refused;
    }

    private static bool IsPossible(PartnerDeciding one, AgreementImport import, IReadOnlyDictionary<Guid, Guid> heirs, bool mayAdd) => one.Choice switch
    {
        PartnerChoice.Organization => one.Organization is { } id && heirs.TryGetValue(id, out var heir) && heir != import.KeeperId,
        PartnerChoice.New => mayAdd && !string.IsNullOrWhiteSpace(one.Name),
        _ => true,
    };

    private static void Decide(AgreementImportPartner partner, PartnerDeciding one, IReadOnlyDictionary<Guid, Guid> heirs, Guid? by, Instant now)
    {
        partner.TakeBack();
        if (one.Choice == PartnerChoice.Open)
            return;
        (partner.Choice, partner.OrganizationId) = (one.Choice, one.Organization is { } id ? heirs[id] : null);
        (partner.NewName, partner.NewCountry) = one.Choice == PartnerChoice.New ? (one.Name, one.Country) : (null, null);
        (partner.DecidedBy, partner.DecidedAt) = (by, now);
    }
}
