using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Taking;

/// <summary>Asks before a list that was brought is taken back, and why: whoever was told that they take part is told that they do not.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class TakeBackModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, BringParticipants bring, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    private const int LongestWhy = 500;

    public ParticipantImport Import { get; private set; } = null!;

    /// <summary>How many are taken off.</summary>
    public int Going { get; private set; }

    /// <summary>To how many of them it is mailed.</summary>
    public int Told { get; private set; }

    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, int number, CancellationToken stop) => await LoadAsync(slug, edition, number, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, int number, [FromForm] string? why, [FromForm] string? going, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, number, stop))
            return NotFound();
        ModelState.Clear();
        Why = FieldValues.Clean(why ?? "");
        if (HiddenSigns.First(Why, lines: true) is { } sign)
            return Again("why", EditionTurn.Problem("HiddenSign", sign));
        if (Why.Length is 0 or > LongestWhy)
            return Again("why", EditionTurn.Problem("WhyMissing", LongestWhy));
        var turned = await bring.BackAsync(HttpContext, Programme, Edition, Import.Id, Whole(going) ?? -1, Why, stop);
        return turned.Problem is { } problem ? Again("", problem) : Go(TakingLinks.List(slug, edition), turned.Step);
    }

    private async Task<bool> LoadAsync(string slug, string edition, int number, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return false;
        var id = Edition.Id;
        if (await Db.ParticipantImports.AsNoTracking().FirstOrDefaultAsync(i => i.EditionId == id && i.FirstNumber == number && i.TakenBackAt == null, stop) is not { } import)
            return false;
        Import = import;
        var people = await BringParticipants.Of(Db, import).AsNoTracking().ToListAsync(stop);
        (Going, Told) = (people.Count, people.Count(BringParticipants.IsTold));
        return true;
    }
}
