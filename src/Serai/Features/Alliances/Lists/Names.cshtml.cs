using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Platform.Auth;

namespace Serai.Features.Alliances.Lists;

/// <summary>Whom a list names: each row with what was found, to be accepted or chosen otherwise.</summary>
[Needs(Right.Edit, IsSecret = true)]
public sealed class NamesModel(ListQueries queries, SeraiDb db, LookUpNames names, DecideRows decide, RowViews views) : ListPage(queries)
{
    private const string Waiting = "3";

    public string Filter { get; private set; } = ListLinks.ShowAll;
    public int At { get; private set; } = 1;
    public ListCounts Counts { get; private set; } = ListCounts.None;
    public IReadOnlyList<RowView> Rows { get; private set; } = [];
    public int Overtaken { get; private set; }

    /// <summary>Rows were taken by a step that was taken back since: they wait for the list to be opened again.</summary>
    public bool IsTakenBack { get; private set; }

    public int Filtered => Filter switch { ListLinks.ShowTodo => Counts.Open, ListLinks.ShowCertain => Counts.Settled, _ => Counts.All };

    public async Task<IActionResult> OnGet(string slug, Guid id, string? show, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        if (List.State == ListState.Columns)
            return Go(ListLinks.Columns(Slug, id));
        if (List.State == ListState.Waiting && await names.RunAsync(List, stop))
            await db.SaveChangesAsync(stop);
        if (List.State == ListState.Waiting)
            Response.Headers["Refresh"] = Waiting;
        await LoadAsync(show, Asked, new HashSet<Guid>(), stop);
        IsTakenBack = (await Queries.StepsAsync(id, stop)).Any(s => s.IsTakenBack);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid id, string? show, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        var deciding = RowForm.Read(Request.Form);
        var (refused, along) = await decide.RunAsync(List, deciding, HttpContext.Actor.PersonId, stop);
        if (RowForm.Unknown(Request.Form) is { } rest && refused.Count == 0)
            await decide.UnknownAsync(List, rest, HttpContext.Actor.PersonId, stop);
        var overtaken = refused.Select(r => r.Id).ToHashSet();
        // One row at a time, as the script asks: it takes what stands there now, and rows of the same text that went along.
        if (RowForm.One(Request.Form) is { } one)
        {
            await FindAsync(slug, id);
            Counts = await Queries.CountsAsync(id, stop);
            Filter = show ?? ListLinks.ShowAll;
            Rows = await views.OfAsync(Slug, List, await RowsAsync(id, [one, .. along.Select(r => r.Id).Where(RowForm.Shown(Request.Form).Contains)], stop), overtaken, stop);
            Response.StatusCode = overtaken.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Rows.Count == 0 ? NotFound() : Partial("/Features/Alliances/Lists/Showing/RowAnswer.cshtml", this);
        }
        if (overtaken.Count > 0)
        {
            await FindAsync(slug, id);
            Overtaken = overtaken.Count;
            await LoadAsync(ListLinks.ShowAll, PageOf(refused), overtaken, stop);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        var here = ListLinks.Names(Slug, id, show, Asked ?? 1);
        return Go(Request.Form["go"] == "changes" ? ListLinks.Changes(Slug, id)
            : RowForm.Touched(Request.Form) is { } row ? ListLinks.At(here, row) : here);
    }

    // Razor Pages keeps the word “page” of a route for itself.
    private int? Asked => int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null;

    private async Task LoadAsync(string? show, int? page, IReadOnlySet<Guid> overtaken, CancellationToken stop)
    {
        Counts = await Queries.CountsAsync(List.Id, stop);
        // Certain ones out of the way.
        Filter = show is ListLinks.ShowTodo or ListLinks.ShowCertain or ListLinks.ShowAll ? show : Counts.Open > 0 ? ListLinks.ShowTodo : ListLinks.ShowAll;
        At = Math.Clamp(page ?? 1, 1, Math.Max(1, (Filtered + ListQueries.PageSize - 1) / ListQueries.PageSize));
        Rows = await views.OfAsync(Slug, List, await Queries.RowsAsync(List.Id, Filter, At, stop), overtaken, stop);
    }

    private int PageOf(IReadOnlyList<MemberListRow> refused)
    {
        var first = refused.Min(r => r.Number);
        return db.MemberListRows.Count(r => r.ListId == List.Id && r.Number < first) / ListQueries.PageSize + 1;
    }

    private async Task<IReadOnlyList<MemberListRow>> RowsAsync(Guid list, IReadOnlyList<Guid> rows, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return await db.MemberListRows.Where(r => r.ListId == list && rows.Contains(r.Id)).OrderBy(r => r.Number).ToListAsync(stop);
    }

    /// <summary>“1–50 of 180”.</summary>
    public string Range => string.Create(CultureInfo.CurrentUICulture, $"{(At - 1) * ListQueries.PageSize + 1:N0}–{Math.Min(At * ListQueries.PageSize, Filtered):N0}");
}
