using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Taking;

/// <summary>One participant, for those who run the edition.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class OneModel(
    SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, TakeIn take, LookAtNeeds look, InstitutionNames institutions, LetterWords letter, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    private const int LongestWhy = 500;

    public Participant Participant { get; private set; } = null!;

    /// <summary>The home institution as the registry knows it on the edition's first day; null where it is not known which one is meant.</summary>
    public InstitutionThen? Institution { get; private set; }

    /// <summary>Whether anything is told of what they need.</summary>
    public bool HasNeeds { get; private set; }

    /// <summary>What they need, once whoever may has asked to see it.</summary>
    public ParticipantNeeds? Needs { get; private set; }

    public bool HasLetter { get; private set; }
    public OrganizationBrief? Keeper { get; private set; }
    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, int number, CancellationToken stop) => await LoadAsync(slug, edition, number, Right.SeeOffice, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirm(string slug, string edition, int number, [FromForm] string? version, CancellationToken stop) =>
        await LoadAsync(slug, edition, number, Right.Edit, stop) ? await AnswerAsync(take.ConfirmAsync(HttpContext, Programme, Edition, number, Whole(version) ?? -1, stop)) : NotFound();

    public async Task<IActionResult> OnPostLink(string slug, string edition, int number, [FromForm] string? version, CancellationToken stop) =>
        await LoadAsync(slug, edition, number, Right.Edit, stop) ? await AnswerAsync(take.LinkAsync(HttpContext, Programme, Edition, number, Whole(version) ?? -1, stop)) : NotFound();

    public async Task<IActionResult> OnPostRemove(string slug, string edition, int number, [FromForm] string? version, [FromForm] string? why, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, number, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        Why = FieldValues.Clean(why ?? "");
        if (HiddenSigns.First(Why, lines: true) is { } sign)
            return Again("why", EditionTurn.Problem("HiddenSign", sign));
        return Why.Length is 0 or > LongestWhy
            ? Again("why", EditionTurn.Problem("WhyMissing", LongestWhy)) : await AnswerAsync(take.RemoveAsync(HttpContext, Programme, Edition, number, Whole(version) ?? -1, Why, stop));
    }

    /// <summary>Shows what they need, and counts that it was looked at.</summary>
    public async Task<IActionResult> OnPostLook(string slug, string edition, int number, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, number, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        Needs = await look.RunAsync(Participant.Id, stop);
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(Task<Turned> doing)
    {
        ModelState.Clear();
        return await doing is { Problem: { } problem } ? Again("", problem) : Go(TakingLinks.One(Slug, Part, Participant.Number));
    }

    private async Task<bool> LoadAsync(string slug, string edition, int number, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, right, stop))
            return false;
        var id = Edition.Id;
        if (await Db.Participants.AsNoTracking().FirstOrDefaultAsync(p => p.EditionId == id && p.Number == number, stop) is not { } participant)
            return false;
        Participant = participant;
        if (participant.InstitutionId is { } institution)
            Institution = await institutions.ThenAsync(institution, Edition.Begins, Language, stop);
        var key = participant.Id;
        HasNeeds = MayEdit && await Db.ParticipantNeeds.AnyAsync(n => n.ParticipantId == key, stop);
        HasLetter = MayEdit && participant.TakesPart && await letter.IsThereAsync(id, stop);
        Keeper = (await BriefsAsync([Programme.KeeperId], stop)).GetValueOrDefault(Programme.KeeperId);
        return true;
    }
}
