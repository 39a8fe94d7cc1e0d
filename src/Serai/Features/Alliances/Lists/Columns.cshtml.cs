using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Platform.Auth;

namespace Serai.Features.Alliances.Lists;

/// <summary>Which columns of a list hold what, beside its first rows.</summary>
[Needs(Right.Edit, IsSecret = true)]
public sealed class ColumnsModel(ListQueries queries, SeraiDb db, ReadColumns read, LookUpNames names) : ListPage(queries)
{
    public const string FirstIsRow = "first";

    private const int Shown = 5;

    public IReadOnlyList<string> Header { get; private set; } = [];
    public ListColumns Columns { get; private set; } = new(0);
    public IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Rows { get; private set; } = [];

    /// <summary>The rows that were read already begin at the first line: it is one of them.</summary>
    public bool HasFirstRow { get; private set; }

    public async Task<IActionResult> OnGet(string slug, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        if (List.State is not (ListState.Columns or ListState.Waiting))
            return Go(ListLinks.Show(Slug, id));
        await LoadAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(slug, id))
            return NotFound();
        if (List.State is not (ListState.Columns or ListState.Waiting))
            return Go(ListLinks.Show(Slug, id));
        await LoadAsync(stop);
        if (Chosen("name") is not { } name)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        try
        {
            await KeepAsync(name, stop);
            return Go(ListLinks.Names(Slug, id));
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            db.ChangeTracker.Clear();
            if (!await FindAsync(slug, id) || List.State == ListState.Columns)
                throw;
            // Sent twice, or somebody else said it at the same moment: what was said first stands.
            return Go(ListLinks.Show(Slug, id));
        }
    }

    private async Task KeepAsync(int name, CancellationToken stop)
    {
        // Whoever comes second finds both the row and what was said, or neither.
        await using (var both = await db.Database.BeginTransactionAsync(stop))
        {
            if (Request.Form.ContainsKey(FirstIsRow) && !HasFirstRow)
            {
                db.Add(new MemberListRow { ListId = List.Id, Number = 1, Cells = List.Header });
                List.RowCount++;
                await db.SaveChangesAsync(stop);
            }
            await read.RunAsync(List, new(name, Chosen("country"), Chosen("city"), Chosen("web"), Chosen("since"), Chosen("category")), stop);
            await db.SaveChangesAsync(stop);
            await both.CommitAsync(stop);
        }
        await names.RunAsync(List, stop);
        await db.SaveChangesAsync(stop);
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Header = JsonSerializer.Deserialize<List<string>>(List.Header)!;
        Columns = JsonSerializer.Deserialize<ListColumns>(List.Columns)!;
        var first = await db.MemberListRows.AsNoTracking().Where(r => r.ListId == List.Id).OrderBy(r => r.Number).Take(Shown).ToListAsync(stop);
        HasFirstRow = first is [{ Number: 1 }, ..];
        Rows = [.. first.Select(r => (r.Number, (IReadOnlyList<string>)JsonSerializer.Deserialize<List<string>>(r.Cells)!))];
    }

    private int? Chosen(string purpose) =>
        int.TryParse(Request.Form["column." + purpose], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Header.Count ? at : null;
}
