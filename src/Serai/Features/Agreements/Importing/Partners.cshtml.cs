using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Importing.Naming;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Importing;

/// <summary>Whom a register names: each partner once with what was found, to be accepted or chosen otherwise.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class PartnersModel(SeraiDb db, ImportQueries queries, LookUpPartners names, DecidePartners decide, PartnerViews views) : ImportPage(db, queries)
{
    private const string Waiting = "3";

    public bool ShowsAll { get; private set; }
    public int At { get; private set; } = 1;
    public PartnerCounts Counts { get; private set; } = new(0, 0);
    public IReadOnlyList<PartnerView> Partners { get; private set; } = [];
    public int Overtaken { get; private set; }

    public int Shown => ShowsAll ? Counts.All : Counts.Open;

    public async Task<IActionResult> OnGet(string organization, Guid id, string? show, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        if (Import.State == ImportState.Columns)
            return Go(ImportLinks.Columns(Slug, id));
        if (!Import.IsOpen)
            return Go(ImportLinks.Show(Slug, id));
        if (Import.State == ImportState.Waiting && await names.RunAsync(Import, stop))
            await Db.SaveChangesAsync(stop);
        if (Import.State == ImportState.Waiting)
            Response.Headers["Refresh"] = Waiting;
        await LoadAsync(show, AskedPage, new HashSet<Guid>(), stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string organization, Guid id, string? show, CancellationToken stop)
    {
        if (!await FindAsync(organization, id, stop))
            return NotFound();
        var refused = await decide.RunAsync(Import, PartnerForm.Read(Request.Form), HttpContext.Actor.PersonId, MayAdd, stop);
        if (refused.Count == 0)
            return Go(Request.Form["go"] == "on" ? ImportLinks.Documents(Slug, id) : ImportLinks.Partners(Slug, id, show, AskedPage));
        await FindAsync(organization, id, stop);
        Overtaken = refused.Count;
        await LoadAsync(ImportLinks.ShowAll, AskedPage, refused, stop);
        return Again(StatusCodes.Status409Conflict);
    }

    private async Task LoadAsync(string? show, int page, IReadOnlySet<Guid> overtaken, CancellationToken stop)
    {
        Counts = await Queries.CountsAsync(Import.Id, stop);
        // Certain ones out of the way.
        ShowsAll = show == ImportLinks.ShowAll || (show != ImportLinks.ShowTodo && Counts.Open == 0);
        At = Math.Clamp(page, 1, Math.Max(1, (Shown + ImportQueries.PageSize - 1) / ImportQueries.PageSize));
        Partners = await views.OfAsync(await Queries.PartnersAsync(Import.Id, ShowsAll, At, stop), overtaken, stop);
    }

    /// <summary>“1–50 of 180”.</summary>
    public string Range => string.Create(CultureInfo.CurrentUICulture, $"{(At - 1) * ImportQueries.PageSize + 1:N0}–{Math.Min(At * ImportQueries.PageSize, Shown):N0}");
}
