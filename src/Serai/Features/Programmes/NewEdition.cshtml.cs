using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes;

/// <summary>A new edition of a programme: from nothing, or from one that is there.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class NewEditionModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, Making.NewEdition kind, RecordDesk desk) : ProgrammePage(db, programmes, organizations)
{
    public RecordForm Form { get; private set; } = null!;

    /// <summary>Those from which it can begin.</summary>
    public IReadOnlyList<Edition> Before { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) =>
        await LoadAsync(slug, stop) ? this.Of(await desk.OpenNewAsync(HttpContext, kind, slug), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string slug, CancellationToken stop) =>
        await LoadAsync(slug, stop) ? this.Of(await desk.AddAsync(HttpContext, kind, slug), form => Form = form) : NotFound();

    private async Task<bool> LoadAsync(string slug, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return false;
        Before = await Programmes.EditionsAsync(Programme, HttpContext.Actor, stop);
        return true;
    }
}
