using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Taking;

/// <summary>Invites people to take part, one or many, by a mail with a link.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class InviteModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, TakeIn take, IClock clock, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    private const int LongestLines = 100_000;

    public string Lines { get; private set; } = "";
    public string Group { get; private set; } = "";
    public string In { get; private set; } = Languages.English;
    public int Taken { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await LoadAsync(slug, edition, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, [FromForm] string? people, [FromForm] string? group, [FromForm] string? language, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        ModelState.Clear();
        (Lines, Group, In) = ((people ?? "").ReplaceLineEndings("\n"), FieldValues.Clean(group ?? ""), Languages.Meant(language) ?? Languages.English);
        // Not sent in a language that nobody chose.
        if (!string.IsNullOrEmpty(language) && Languages.Meant(language) is null)
            return Again("language", EditionTurn.Problem("LanguageWrong", language));
        if (Lines.Length > LongestLines)
            return Again("people", EditionTurn.Problem("TooManyLines", InvitedLines.Most));
        if (Group.Length > ProgrammeMap.LongestGroup)
            return Again("group", EditionTurn.Problem("GroupTooLong", ProgrammeMap.LongestGroup));
        if (HiddenSigns.First(Group) is { } sign)
            return Again("group", EditionTurn.Problem("HiddenSign", sign));
        var (read, wrong) = InvitedLines.Read(Lines);
        if (wrong.Count > 0)
            ModelState.AddModelError("people", string.Join(" ", wrong.Take(10).Select(Sentence)));
        else if (read.Count is 0 or > InvitedLines.Most)
            Wrong("people", EditionTurn.Problem(read.Count == 0 ? "NobodyToInvite" : "TooManyLines", InvitedLines.Most));
        if (!ModelState.IsValid)
            return Again();
        var now = clock.GetCurrentInstant();
        var turned = await take.InviteAsync(HttpContext, Programme, Edition, [.. read.Select(p => new Participant
        {
            EditionId = Edition.Id,
            KeeperId = Edition.KeeperId,
            Name = p.Name,
            Email = p.Email,
            Group = Group.Length == 0 ? null : Group,
            Language = In,
            State = ParticipantState.Invited,
            Way = ParticipantWay.Invitation,
            EnteredAt = now,
        })], stop);
        return turned.Problem is { } problem ? Again("people", problem) : Go(TakingLinks.List(slug, edition), turned.Step);
    }

    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return false;
        Taken = await EditionTurn.TakenAsync(Db, Edition.Id, stop);
        return true;
    }
}
