using Serai.Names;
using Serai.Platform.Web;

namespace Serai.Features.Organizations;

/// <summary>A name and the time in which it was in use, put together from all records that have it.</summary>
public sealed record UsedName(string Text, string? Language, NameKind Kind, EdtfDate? Since, EdtfDate? Until)
{
    /// <summary>Whether any source says when it was in use.</summary>
    public bool IsDated => Since is not null || Until is not null;

    /// <summary>Each name once, in the order in which they are first recorded.</summary>
    public static IReadOnlyList<UsedName> Of(IEnumerable<OrganizationName> names) => [.. names.GroupBy(n => n.Text, StringComparer.Ordinal).Select(g => new UsedName(
        g.Key,
        g.Select(n => n.Language).FirstOrDefault(l => l is not null),
        g.First().Kind,
        g.Select(n => n.Since).FirstOrDefault(d => d is not null),
        g.Select(n => n.Until).FirstOrDefault(d => d is not null)))];

    /// <summary>Certainly where it was in use on every day from first to last, possibly where on some, or where no source says.</summary>
    public EdtfAnswer On(LocalDate first, LocalDate last)
    {
        // A former name is out of use, though nobody says since when.
        var period = new EdtfPeriod(Since, Until) { EndUnknown = Kind == NameKind.Former && Until is null };
        if (period.IsContradictory || period.Possible is not { } possible || possible.From > last || possible.To < first)
            return EdtfAnswer.No;
        return period.Certain is { } certain && certain.Contains(first) && certain.Contains(last) ? EdtfAnswer.Certainly : EdtfAnswer.Possibly;
    }

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
