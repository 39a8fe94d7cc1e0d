using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Lists;

/// <summary>Where a list stands, and what became of it: taken, put away, or to be gone on with.</summary>
[Needs(Right.Edit, IsSecret = true)]
public sealed class ShowModel(ListQueries queries, SeraiDb db, LookUpNames names, IPersonNames persons, IClock clock) : ListPage(queries)
{
    public const string PutAway = "put-away", Reopen = "reopen";

    public ListCounts Counts { get; private set; } = ListCounts.None;
    public IReadOnlyList<ListStep> Steps { get; private set; } = [];

    /// <summary>Some of its rows are as if they had never been taken.</summary>
    public bool IsTakenBack => Steps.Any(s => s.IsTakenBack);

    public string? Bringer { get; private set; }

    public async Task<IActionResult> OnGet(string slug, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        Counts = await Queries.CountsAsync(id, stop);
        Steps = await Queries.StepsAsync(id, stop);
        Bringer = List.BegunBy is { } by ? (await persons.OfAsync([by], stop)).GetValueOrDefault(by) : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid id, string? what, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        if (what == PutAway && List.IsOpen)
            (List.State, List.EndedAt) = (ListState.Closed, clock.GetCurrentInstant());
        else if (what == Reopen)
            await ReopenAsync(stop);
        await db.SaveChangesAsync(stop);
        return Go(ListLinks.Show(Slug, id));
    }

    // Rows whose step was taken back can be taken again; those that stand taken stay so.
    private async Task ReopenAsync(CancellationToken stop)
    {
        var back = (await Queries.StepsAsync(List.Id, stop)).Where(s => s.IsTakenBack).Select(s => s.Step).ToHashSet();
        if (List.State != ListState.Closed && back.Count == 0)
            return;
        var rows = await db.MemberListRows.Where(r => r.ListId == List.Id).ToListAsync(stop);
        foreach (var row in rows.Where(r => r.Step is { } step && back.Contains(step)))
            row.Step = null;
        (List.State, List.EndedAt) = (rows.TrueForAll(r => r.Name.Length == 0) ? ListState.Columns : ListState.Waiting, null);
        if (List.State == ListState.Waiting)
            await names.RunAsync(List, stop);
    }
}
