using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Names;

namespace Serai.Features.Agreements.Kinds;

/// <summary>Sets what follows from an agreement's terms.</summary>
public static class Settling
{
    private const string And = " – ";
    private const int LongestSortName = 300;

    /// <summary>The last day, the name in lists, and the text that is searched.</summary>
    public static async Task SettleAsync(this Agreement agreement, SeraiDb db, CancellationToken stop)
    {
        var ids = agreement.Parties.Select(p => p.OrganizationId).ToList();
        var names = await db.Organizations.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name, All = o.Names.Select(n => n.Text).ToList() }).ToDictionaryAsync(o => o.Id, stop);
        var parties = agreement.Parties.OrderBy(p => p.Ordinal).Select(p => names.GetValueOrDefault(p.OrganizationId)).Where(n => n is not null).ToList();
        var title = agreement.Title ?? string.Join(And, parties.Select(p => p!.Name));
        agreement.SortName = title.Length > LongestSortName ? title[..LongestSortName] : title;
        agreement.Folded = string.Join('\n', new[] { agreement.Title, agreement.Reference, agreement.Slug }.Concat(agreement.Parties.Select(p => p.Unit))
            .Concat(AgreementFields.Lines(agreement.Themes)).Concat(parties.SelectMany(p => p!.All.Prepend(p.Name))).OfType<string>().Select(NameFold.Fold).Where(t => t.Length > 0).Distinct());
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

    /// <summary>The days that follow from the last one.</summary>
    public static void SettleDeadlines(this Agreement agreement)
    {
        agreement.ExpiringFrom = agreement.EndsOn is { } end ? Life.AgreementLife.ExpiringFrom(end, agreement.NoticeMonths) : null;
        agreement.NoticeBy = agreement.EndsOn is { } last && agreement.NoticeMonths is { } months ? last.PlusMonths(-months) : null;
    }

    private static bool IsRenewalOf(Agreement agreement, LocalDate agreed) => agreement.RenewalYears is { } years and > 0 && agreement.EndsOn is { } end
        && Period.Between(agreed, end, PeriodUnits.Years) is var passed && agreed.PlusYears(passed.Years) == end && passed.Years % years == 0;
}
