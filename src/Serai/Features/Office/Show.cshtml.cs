using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Office.Start;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Office;

/// <summary>An office's start page: what needs doing, what changed since the last visit, what has grown stale, and with whom it deals.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class ShowModel(SeraiDb db, OfficeQueries queries, ToDoQueries todo, NewsQueries news, Visits visits, OfficeStaff staff, OrganizationQueries organizations, MarkDone done, IEnumerable<IWaitsForMe> waits, IClock clock, Today today) : PageModel
{
    /// <summary>So far back the first visit looks.</summary>
    private const int FirstDays = 30;

    public OrganizationBrief Office { get; private set; } = null!;
    public IReadOnlyList<ToDo> ToDo { get; private set; } = [];

    /// <summary>What waits for the reader, the longest first.</summary>
    public IReadOnlyList<Waiting> Waits { get; private set; } = [];

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>Since when the changes are told, and whether that is the last visit.</summary>
    public (LocalDate Day, bool IsVisit) Since { get; private set; }

    public IReadOnlyList<StaleFigure> Stale { get; private set; } = [];
    public IReadOnlyList<OrganizationBrief> Alliances { get; private set; } = [];
    public IReadOnlyList<OrganizationBrief> Partners { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Briefs { get; private set; } = new Dictionary<Guid, OrganizationBrief>();

    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Office.Id);

    public string? NameOf(Guid person) => staff.NameOf(person);

    public bool IsLate(ToDo one) => todo.IsLate(one);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop)
    {
        if (await FindAsync(organization, stop) is not { } office)
            return NotFound();
        var before = await visits.LookAsync(office.Id, HttpContext.Actor.PersonId!.Value, stop);
        var alliances = await queries.AlliancesAsync(office, stop);
        ToDo = await todo.OfAsync(office, stop);
        var waiting = new List<Waiting>();
        foreach (var feature in waits)
            waiting.AddRange(await feature.OfAsync(office, HttpContext.Actor, stop));
        Waits = [.. waiting.OrderBy(w => w.Since)];
        await staff.LoadAsync(office, stop);
        Since = (today.DayOf(before ?? clock.GetCurrentInstant() - Duration.FromDays(FirstDays)), before is not null);
        Changes = await news.ChangesAsync(alliances, before ?? clock.GetCurrentInstant() - Duration.FromDays(FirstDays), stop);
        Stale = await news.StaleAsync(alliances, stop);
        await NameAsync(office, alliances, await queries.PartnersAsync(office, stop), stop);
        return Page();
    }

    public async Task<IActionResult> OnPostDone(string organization, string partner, Guid id, CancellationToken stop)
    {
        if (await FindAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.Edit, office.Id))
            return NotFound();
        var step = await done.RunAsync(HttpContext, office.Slug, partner, id);
        Response.Headers.Location = step is { } made ? EditingLinks.After(OfficeLinks.Show(office.Slug), made) : OfficeLinks.Show(office.Slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<OfficeEnd?> FindAsync(string organization, CancellationToken stop) =>
        await db.OfficeEndAsync(organization, stop) is { } office && HttpContext.Actor.May(Right.SeeOffice, office.Id) ? office : null;

    private async Task NameAsync(OfficeEnd office, IReadOnlyList<Guid> alliances, List<Guid> partners, CancellationToken stop)
    {
        var reader = CultureInfo.CurrentUICulture.Name;
        Briefs = await organizations.Briefs([.. alliances.Concat(partners).Append(office.Id).Distinct()], reader, stop);
        Office = Briefs[office.Id];
        IReadOnlyList<OrganizationBrief> InOrder(IEnumerable<Guid> ids) => [.. ids.Select(i => Briefs.GetValueOrDefault(i)).OfType<OrganizationBrief>().OrderBy(b => b.Name, NameOrder.Of(reader)).ThenBy(b => b.Id)];
        Alliances = InOrder(alliances);
        Partners = InOrder(partners.Except(alliances));
    }
}
