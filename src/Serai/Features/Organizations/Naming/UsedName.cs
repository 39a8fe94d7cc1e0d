using Serai.Names;
using Serai.Platform.Web;

namespace Serai.Features.Organizations.Naming;

/// <summary>From when to when a name was in use, as sources say; either may be missing.</summary>
public sealed record NamePeriod(EdtfDate? Since, EdtfDate? Until);

/// <summary>A name and the times in which it was in use, put together from all records that have it.</summary>
/// <param name="Periods">A name may have been given up and taken again; none where no source says when.</param>
public sealed record UsedName(string Text, string? Language, NameKind Kind, IReadOnlyList<NamePeriod> Periods)
{
    public UsedName(string text, string? language, NameKind kind, EdtfDate? since, EdtfDate? until)
        : this(text, language, kind, since is null && until is null ? [] : [new NamePeriod(since, until)])
    {
    }

    /// <summary>Whether any source says when it was in use.</summary>
    public bool IsDated => Periods.Count > 0;

    /// <summary>The beginning of its first period, where a source says one.</summary>
    public EdtfDate? Since => Periods.Select(p => p.Since).FirstOrDefault(d => d is not null);

    /// <summary>Each name once, in the order in which they are first recorded.</summary>
    public static IReadOnlyList<UsedName> Of(IEnumerable<OrganizationName> names) => [.. names.GroupBy(n => n.Text, StringComparer.Ordinal).Select(g => new UsedName(
        g.Key,
        g.Select(n => n.Language).FirstOrDefault(l => l is not null),
        g.MinBy(n => n.Kind == NameKind.Translation)!.Kind,
        PeriodsOf([.. g])))];

    // A beginning that one source tells and an end that another does are of one period where nothing else is told.
    private static IReadOnlyList<NamePeriod> PeriodsOf(IReadOnlyList<OrganizationName> records)
    {
        var told = records.Where(r => r.Since is not null || r.Until is not null).Select(r => new NamePeriod(r.Since, r.Until)).DistinctBy(p => (p.Since?.Text, p.Until?.Text)).ToList();
        var whole = told.Where(p => p is { Since: not null, Until: not null }).ToList();
        var begun = told.Where(p => p.Until is null && !whole.Exists(w => w.Since!.Text == p.Since!.Text)).ToList();
        var ended = told.Where(p => p.Since is null && !whole.Exists(w => w.Until!.Text == p.Until!.Text)).ToList();
        if (whole.Count == 0 && begun.Count == 1 && ended.Count == 1 && !new EdtfPeriod(begun[0].Since, ended[0].Until).IsContradictory)
            return [new(begun[0].Since, ended[0].Until)];
        return [.. whole.Concat(begun).Concat(ended).OrderBy(p => (p.Since ?? p.Until)!.Earliest)];
    }

    /// <summary>Certainly where it was in use on every day from first to last, possibly where on some, or where no source says.</summary>
    public EdtfAnswer On(LocalDate first, LocalDate last) =>
        IsDated ? Periods.Select(p => On(p, first, last)).Aggregate(Better) : On(new(null, null), first, last);

    private EdtfAnswer On(NamePeriod told, LocalDate first, LocalDate last)
    {
        // A former name is out of use, though nobody says since when.
        var period = new EdtfPeriod(told.Since, told.Until) { EndUnknown = Kind == NameKind.Former && told.Until is null };
        if (period.IsContradictory || period.Possible is not { } possible || possible.From > last || possible.To < first)
            return EdtfAnswer.No;
        return period.Certain is { } certain && certain.Contains(first) && certain.Contains(last) ? EdtfAnswer.Certainly : EdtfAnswer.Possibly;
    }

    private static EdtfAnswer Better(EdtfAnswer one, EdtfAnswer other) =>
        one == EdtfAnswer.Certainly || other == EdtfAnswer.Certainly ? EdtfAnswer.Certainly
        : one == EdtfAnswer.Possibly || other == EdtfAnswer.Possibly ? EdtfAnswer.Possibly : EdtfAnswer.No;

    /// <summary>How something was called on another day than today, where that was not the name shown; null where no source tells.</summary>
    /// <param name="shown">The name in the title.</param>
    /// <param name="reader">BCP 47 tag of the interface.</param>
    public static (UsedName Name, EdtfAnswer Answer)? Then(IEnumerable<UsedName> names, string shown, AsOf asOf, string reader)
    {
        if (asOf.IsToday)
            return null;
        var all = names.Where(n => n.Kind != NameKind.Acronym).ToList();
        var shownIsLater = all.Find(n => n.Text == shown)?.On(asOf.From, asOf.To) == EdtfAnswer.No;
        // A name that is still in use today only stands beside the one shown; it takes its place where that came later.
        return all.Where(n => n.Text != shown && n.IsDated && (shownIsLater || n.On(asOf.Today, asOf.Today) == EdtfAnswer.No))
            .Select(n => (Name: n, Answer: n.On(asOf.From, asOf.To)))
            .Where(n => n.Answer != EdtfAnswer.No)
            .OrderByDescending(n => n.Answer).ThenByDescending(n => n.Name.Language == reader).ThenBy(n => n.Name.Kind)
            .Select(n => ((UsedName, EdtfAnswer)?)n).FirstOrDefault();
    }
}
