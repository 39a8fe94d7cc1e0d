using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Register;
using Serai.Features.Organizations;
using Serai.Names;

namespace Serai.Features.Agreements.Kinds;

/// <summary>Sets what follows from an agreement's terms.</summary>
public static class Settling
{
    private const string And = " – ";
    private const int LastingFrom = -9000, LongestSortName = 300, AtOnce = 1000;

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
        agreement.SettleNames(names);
        agreement.SettleEnd();
        if (agreement.FamilyId == Guid.Empty)
            agreement.FamilyId = agreement.Id;
    }

    /// <summary>What follows from the names of the parties alone.</summary>
    public static void SettleNames(this Agreement agreement, IReadOnlyDictionary<Guid, PartyNames> names)
    {
        var parties = agreement.Organizations().Select(o => names.GetValueOrDefault(o)).OfType<PartyNames>().ToList();
        var title = agreement.Title ?? string.Join(And, parties.Select(p => p.Name));
        agreement.SortName = title.Length > LongestSortName ? title[..LongestSortName] : title;
        agreement.Folded = AgreementWord.Text(new[] { agreement.Title, agreement.Reference, agreement.Slug }.Concat(agreement.Parties.Select(p => p.Unit))
            .Concat(AgreementFields.Lines(agreement.Themes)).Concat(parties.SelectMany(p => p.All.Prepend(p.Name))).OfType<string>().Select(NameFold.Fold));
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
        if (agreement.EndsOn is { } end && end < day)
            agreement.EndsOn = EndAfter(agreement.Until?.Latest ?? end, years, day.PlusDays(-1));
        agreement.SettleDeadlines();
    }

    /// <summary>The first end after a day, of what renews itself again and again: counted from the end that was agreed, so that a leap day stays one.</summary>
    public static LocalDate EndAfter(LocalDate agreed, int years, LocalDate day)
    {
        for (var passed = years; ; passed += years)
            if (agreed.PlusYears(passed) is var next && next > day)
                return next;
    }

    /// <summary>The days that follow from the last one.</summary>
    public static void SettleDeadlines(this Agreement agreement)
    {
        // No calendar goes back from the years in which it begins.
        if (agreement.EndsOn is { Year: < LastingFrom })
        {
            (agreement.ExpiringFrom, agreement.NoticeBy) = (agreement.EndsOn, null);
            return;
        }
        agreement.ExpiringFrom = agreement.EndsOn is { } end ? Life.AgreementLife.ExpiringFrom(end, agreement.NoticeMonths) : null;
        agreement.NoticeBy = agreement.EndsOn is { } last && agreement.NoticeMonths is { } months ? last.PlusMonths(-months) : null;
    }

    private static bool IsRenewalOf(Agreement agreement, LocalDate agreed) => agreement.RenewalYears is { } years and > 0 && agreement.EndsOn is { } end
        && Period.Between(agreed, end, PeriodUnits.Years) is var passed && agreed.PlusYears(passed.Years) == end && passed.Years % years == 0;
}

/// <summary>What a party is called.</summary>
/// <param name="All">All names of it.</param>
public sealed record PartyNames(string Name, IReadOnlyList<string> All);
