using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Attending;

/// <summary>The list of one session: who was there is ticked, or unticked with a reason.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class SessionListModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, AttendanceQueries attendance, TakeAttendance take, IStringLocalizerFactory all) : AttendingPage(db, programmes, organizations, all)
{
    private const int PageSize = 100;

    public AttendanceAsked Asked { get; private set; } = new("", "");
    public EditionSession Session { get; private set; } = null!;
    public IReadOnlyList<Participant> People { get; private set; } = [];
    public IReadOnlyDictionary<(Guid Session, Guid Participant), Attendance> Seen { get; private set; } = new Dictionary<(Guid, Guid), Attendance>();
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>What was ticked where it could not be taken; null where nothing was sent.</summary>
    public IReadOnlySet<int>? Ticked { get; private set; }

    public string Why { get; private set; } = "";
    public string Address => AttendingLinks.Session(Slug, Part, Session.Number) + Asked.Query(At);

    public bool IsTicked(Participant person) => Ticked?.Contains(person.Number) ?? Seen.ContainsKey((Session.Id, person.Id));

    public async Task<IActionResult> OnGet(string slug, string edition, string session, CancellationToken stop) =>
        await LoadAsync(slug, edition, session, Right.SeeOffice, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, string session, [FromForm] string? why, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, session, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        Why = FieldValues.Clean(why ?? "");
        Ticked = Request.Form["here"].Select(Whole).OfType<int>().ToHashSet();
        // Only what was changed on this page: what others recorded meanwhile stays.
        var was = Request.Form["was"].Select(Whole).OfType<int>().ToHashSet();
        var at = take.TimeOf(Session);
        var changed = Ticked.Except(was).Concat(was.Except(Ticked)).ToList();
        // By their numbers: since the page was opened some may have moved to another.
        var (id, none) = (Edition.Id, new AttendanceAsked("", ""));
        var people = changed.Count == 0 ? [] : await attendance.Participants(id, none).Where(p => changed.Contains(p.Number)).ToListAsync(stop);
        if (changed.Where(Ticked.Contains).Except(people.Select(p => p.Number)).Order().FirstOrDefault() is > 0 and var gone)
            return Again("", TakeAttendance.Problem("TickedGone", gone));
        var came = people.Where(p => Ticked.Contains(p.Number)).Select(p => new AttendanceMark(Session.Id, p.Id, at, AttendanceWay.List)).ToList();
        var back = people.Where(p => !Ticked.Contains(p.Number)).Select(p => p.Id).ToList();
        var (step, problem) = await take.ChangeAsync(HttpContext, Programme, Edition, came, Session.Id, back, Why, stop);
        return problem is { } refused ? Again("why", refused) : Go(Address, step);
    }

    private async Task<bool> LoadAsync(string slug, string edition, string session, Right right, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, right, stop) || Whole(session) is not { } number)
            return false;
        var id = Edition.Id;
        if (await Db.EditionSessions.AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == id && s.Number == number, stop) is not { } found)
            return false;
        (Session, Asked, Groups) = (found, AttendanceAsked.Read(Request.Query), await attendance.GroupsAsync(id, stop));
        var people = attendance.Participants(id, Asked);
        Total = await people.CountAsync(stop);
        At = Math.Clamp(Whole(Request.Query["page"]) ?? 1, 1, Pages);
        People = await people.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        Seen = await attendance.OfAsync(People, stop);
        return true;
    }
}
