using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Came;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;
using Serai.Ui;

namespace Serai.Features.Agreements.Evidence;

/// <summary>What came of an agreement, for those who decide about its renewal: on the screen or on paper.</summary>
public abstract class EvidencePage(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, IClock clock, DateTimeZone zone)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    private const int MostYears = 12;

    public AgreementView View { get; private set; } = null!;
    public AsOf AsOf { get; private set; } = null!;

    /// <summary>When it was made, where the registry is kept.</summary>
    public ZonedDateTime MadeAt { get; private set; }

    /// <summary>Activities by year: those that were in it for certain, and those that go on.</summary>
    public IReadOnlyList<(int Year, int Certain, int GoesOn)> Years { get; private set; } = [];

    /// <summary>The latest that came of it, and what is or was owed: as much of both as two pages hold.</summary>
    public (IReadOnlyList<CameOfIt> Came, IReadOnlyList<Owed> Owed) Shown { get; private set; }

    /// <summary>All that is or was owed.</summary>
    public IReadOnlyList<Owed> Owed { get; private set; } = [];

    protected async Task<IActionResult?> LoadAsync(string slug, AsOf asOf, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (!await FindAsync(slug, Right.SeeOffice, stop))
            return NotFound();
        (AsOf, MadeAt) = (asOf, clock.GetCurrentInstant().InZone(zone));
        View = await Queries.OfAsync(Agreement, HttpContext.Actor, asOf, stop);
        Owed = await Evidence.Owed.OfAsync(Db, View, HttpContext.Actor, stop);
        Shown = TwoPages.Fit(View.CameOfIt, Owed);
        Years = Of(View, asOf.To.Year, MostYears);
        return null;
    }

    /// <summary>By year, at most so many, up to the year of a day or of the latest activity.</summary>
    public static IReadOnlyList<(int Year, int Certain, int GoesOn)> Of(AgreementView view, int now, int most)
    {
        var all = view.CameOfIt.SelectMany(c => Reckon.Years(c.Activity.Date, now)).ToLookup(y => y.Year, y => y.IsCertain);
        if (all.Count == 0)
            return [];
        var last = Math.Max(all.Max(y => y.Key), now);
        var first = Math.Max(all.Min(y => y.Key), last - most + 1);
        return [.. Enumerable.Range(first, last - first + 1).Select(y => (y, all[y].Count(c => c), all[y].Count(c => !c)))];
    }

    public static YearColumns? Columns(string label, IReadOnlyList<(int Year, int Certain, int GoesOn)> years) => years.Count == 0 ? null : new(label, [.. years.Select(y => new YearColumn(
        y.Year, y.Certain, y.GoesOn, y.Certain + y.GoesOn == 0 ? null : (y.Certain + y.GoesOn).ToString(System.Globalization.CultureInfo.CurrentUICulture)))]);
}
