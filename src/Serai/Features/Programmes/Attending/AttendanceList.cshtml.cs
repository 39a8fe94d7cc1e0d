using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Attending;

/// <summary>Who came to what: participants by sessions; how many came to each; what phones still hold.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class AttendanceListModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, AttendanceQueries attendance, IStringLocalizerFactory all) : AttendingPage(db, programmes, organizations, all)
{
    private const int PageSize = 50;

    public AttendanceAsked Asked { get; private set; } = new("", "");
    public IReadOnlyList<EditionSession> Sessions { get; private set; } = [];
    public IReadOnlyList<Participant> People { get; private set; } = [];
    public IReadOnlyDictionary<(Guid Session, Guid Participant), Attendance> Seen { get; private set; } = new Dictionary<(Guid, Guid), Attendance>();
    public IReadOnlyDictionary<Guid, int> Totals { get; private set; } = new Dictionary<Guid, int>();
    public IReadOnlyList<string> Groups { get; private set; } = [];
    public IReadOnlyList<Phone> Phones { get; private set; } = [];

    /// <summary>How many take part, whatever is asked.</summary>
    public int All { get; private set; }

    public int Total { get; private set; }
    public int At { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>How many came to a session of those who take part, in percent.</summary>
    public int Percent(EditionSession session) => All == 0 ? 0 : Totals.GetValueOrDefault(session.Id) * 100 / All;

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.SeeOffice, stop))
            return NotFound();
        var id = Edition.Id;
        Asked = AttendanceAsked.Read(Request.Query);
        (Sessions, Totals, Groups, Phones) = (await Programmes.SessionsAsync(id, stop), await attendance.TotalsAsync(id, stop), await attendance.GroupsAsync(id, stop), await attendance.PhonesAsync(id, stop));
        All = await Db.Participants.CountAsync(p => p.EditionId == id && p.State == ParticipantState.Confirmed, stop);
        var found = attendance.Participants(id, Asked);
        Total = Asked is { Words: "", Group: "" } ? All : await found.CountAsync(stop);
        At = Math.Clamp(Whole(Request.Query["page"]) ?? 1, 1, Pages);
        People = await found.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        Seen = await attendance.OfAsync(People, stop);
        return Page();
    }
}
