using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Names;

namespace Serai.Features.Agreements.Kinds;

/// <summary>Sets what follows from an agreement's terms.</summary>
public static class Settling
{
    private const string And = " – ";
    private const int LongestSortName = 300, AtOnce = 1000;

    /// <summary>The last day, the name in lists, and the text that is searched.</summary>
    public static async Task SettleAsync(this Agreement agreement, SeraiDb db, CancellationToken stop) =>
        agreement.Settle(await PartiesAsync(db, [.. agreement.Parties.Select(p => p.OrganizationId)], stop));

    /// <summary>The names of organizations, for <see cref="Settle"/>: one statement for a thousand.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PartyNames>> PartiesAsync(SeraiDb db, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var names = new Dictionary<Guid, PartyNames>();
        foreach (var some in ids.Distinct().Chunk(AtOnce))
            foreach (var one in await db.Organizations.Where(o => some.Contains(o.Id)).Select(o => new { o.Id, o.Name, All = o.Names.Select(n => n.Text).ToList() }).ToListAsync(stop))
                names[one.Id] = new(one.Name, one.All);
        return names;
    }

    /// <summary>The same with names that were read before.</summary>
    public static void Settle(this Agreement agreement, IReadOnlyDictionary<Guid, PartyNames> names)
    {
        var parties = agreement.Parties.OrderBy(p => p.Ordinal).Select(p => names.GetValueOrDefault(p.OrganizationId)).OfType<PartyNames>().ToList();
        var title = agreement.Title ?? string.Join(And, parties.Select(p => p.Name));
        agreement.SortName = title.Length > LongestSortName ? title[..LongestSortName] : title;
        agreement.Folded = string.Join('\n', new[] { agreement.Title, agreement.Reference, agreement.Slug }.Concat(agreement.Parties.Select(p => p.Unit))
            .Concat(AgreementFields.Lines(agreement.Themes)).Concat(parties.SelectMany(p => p.All.Prepend(p.Name))).OfType<string>().Select(NameFold.Fold).Where(t => t.Length > 0).Distinct());
        agreement.SettleEnd();
        if (agreement.FamilyId == Guid.Empty)
            agreement.FamilyId = agreement.Id;
    }

    /// <summary>The last day as it stands: what was agreed, unless it was renewed since.</summary>
    public static void SettleEnd(this Agreement agreement)
    {
        var agreed = agreement.Until?.Latest;
        if (agreed is null || agreement.EndsOn is null || agreement.Renewal != Renewal.Automatic || agreement.EndsOn < agreed || !IsRenewalOf(agreement, agreed.Value))
            agreement.EndsOn = agreed;
        agreement.SettleDeadlines();
    }

    /// <summary>Of one that is entered after it was renewed by itself, once or several times: the end as it stands on a day.</summary>
    public static void RollForward(this Agreement agreement, LocalDate day)
    {
        if (agreement is not { Renewal: Renewal.Automatic, NoticeGiven: null, RenewalYears: { } years and > 0 })
            return;
        while (agreement.EndsOn is { } end && end < day)
            agreement.EndsOn = end.PlusYears(years);
        agreement.SettleDeadlines();
    }

    /// <summary>The days that follow from the last one.</summary>
    public static void SettleDeadlines(this Agreement agreement)
    {
        agreement.ExpiringFrom = agreement.EndsOn is { } end ? Life.AgreementLife.ExpiringFrom(end, agreement.NoticeMonths) : null;
        agreement.NoticeBy = agreement.EndsOn is { } last && agreement.NoticeMonths is { } months ? last.PlusMonths(-months) : null;
    }

    private static bool IsRenewalOf(Agreement agreement, LocalDate agreed) => agreement.RenewalYears is { } years and > 0 && agreement.EndsOn is { } end
        && Period.Between(agreed, end, PeriodUnits.Years) is var passed && agreed.PlusYears(passed.Years) == end && passed.Years % years == 0;
}

/// <summary>What a party is called.</summary>
/// <param name="All">All names of it.</param>
public sealed record PartyNames(string Name, IReadOnlyList<string> All);
