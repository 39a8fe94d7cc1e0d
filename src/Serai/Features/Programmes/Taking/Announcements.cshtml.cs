using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Taking;

/// <summary>What was told to those who take part, and a form to tell more: first shown with how many get it, then sent.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class AnnouncementsModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, ParticipantList list, Announce announce, IStringLocalizerFactory all) : TakingPage(db, programmes, organizations, all)
{
    public IReadOnlyList<Announcement> Told { get; private set; } = [];
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string Group { get; private set; } = "";

    /// <summary>How many get it, and how many of them by mail; null before it is shown.</summary>
    public (int All, int ByMail)? Getting { get; private set; }

    /// <summary>The id of what is shown.</summary>
    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await LoadAsync(slug, edition, Right.SeeOffice, stop) ? Page() : NotFound();

    /// <summary>The preview.</summary>
    public async Task<IActionResult> OnPost(string slug, string edition, [FromForm] string? subject, [FromForm] string? text, [FromForm] string? group, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        if (!Read(subject, text, group))
            return Again();
        Id = Guid.NewGuid();
        await CountAsync(stop);
        return Getting is { All: 0 } ? Unshown(EditionTurn.Problem("NobodyToTell")) : Page();
    }

    public async Task<IActionResult> OnPostSend(string slug, string edition, [FromForm] Guid id, [FromForm] string? subject, [FromForm] string? text, [FromForm] string? group, [FromForm] string? getting, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        if (!Read(subject, text, group))
            return Again();
        if (id == Guid.Empty)
            return Again("", EditionTurn.Problem("NotLookedAt"));
        var turned = await announce.RunAsync(HttpContext, Programme, Edition, id, Subject, Text, Group.Length == 0 ? null : Group, Whole(getting) ?? -1, stop);
        if (turned.Problem is { Code: "ListChanged" } changed)
        {
            Id = id;
            await CountAsync(stop);
            return Again("", changed);
        }
        return turned.Problem is { } problem ? Again("", problem) : Go(TakingLinks.Announcements(slug, edition), turned.Step);
    }

    private bool Read(string? subject, string? text, string? group)
    {
        ModelState.Clear();
        (Subject, Text, Group) = (FieldValues.Clean(subject ?? "").Replace('\n', ' '), FieldValues.Clean(text ?? "").ReplaceLineEndings("\n"), FieldValues.Clean(group ?? ""));
        if (Subject.Length is 0 or > Announcement.LongestSubject)
            Wrong("subject", EditionTurn.Problem("SubjectMissing", Announcement.LongestSubject));
        if (Text.Length is 0 or > Announcement.LongestText)
            Wrong("text", EditionTurn.Problem("TextMissing", Announcement.LongestText));
        if (HiddenSigns.First(Subject) is { } inSubject)
            Wrong("subject", EditionTurn.Problem("HiddenSign", inSubject));
        if (HiddenSigns.First(Text, lines: true) is { } inText)
            Wrong("text", EditionTurn.Problem("HiddenSign", inText));
        if (Group.Length > 0 && !Groups.Contains(Group, StringComparer.Ordinal))
            Wrong("group", EditionTurn.Problem("NoSuchGroup", Group));
        return ModelState.IsValid;
    }

    private async Task CountAsync(CancellationToken stop)
    {
        var to = announce.To(Edition.Id, Group.Length == 0 ? null : Group);
        Getting = (await to.CountAsync(stop), await to.CountAsync(p => p.Email != null, stop));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Unshown(FieldProblem problem)
    {
        Getting = null;
        return Again("group", problem);
    }

    private async Task<bool> LoadAsync(string slug, string edition, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, right, stop))
            return false;
        var id = Edition.Id;
        Told = [.. (await Db.Announcements.AsNoTracking().Where(a => a.EditionId == id).ToListAsync(stop)).OrderByDescending(a => a.At)];
        Groups = await list.GroupsAsync(id, stop);
        return true;
    }
}
