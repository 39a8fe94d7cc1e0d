using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth.Doors;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>
/// The check-in itself, for whoever has the link. Without scripts it is a list with a button for each person; with them it scans codes, works without
/// network, and brings what it saw when there is one again.
/// </summary>
[AllowAnonymous, StaysOpen, IgnoreAntiforgeryToken]
public sealed class DeviceModel(SeraiDb db, CheckInDevices devices, AttendanceQueries attendance, ProgrammeQueries programmes, TakeAttendance take, IClock clock, IStringLocalizer<CheckInTexts> texts) : PageModel
{
    private const int PageSize = 50;

    // What the script says; each a text of its own, with places for names and times.
    private static readonly string[] Said =
    [
        "Here", "Already", "AlreadyElsewhere", "NotACode", "OtherCode", "ForgedCode", "Gone", "NoSession", "NoKept", "Online", "Offline", "Waiting", "AllSent", "Session", "Type", "Type.How", "Scan", "Stop", "NoCamera",
        "NoCrypto", "NoneFound", "Count", "Ended", "RefusedScan", .. ScanRules.All.Select(r => "Refused." + r),
    ];

    public OpenDevice Open { get; private set; } = null!;
    public string Secret { get; private set; } = "";
    public Programme Programme => Open.Programme;
    public Edition Edition => Open.Edition;
    public string EditionTitle => EditionNames.Of(Programme, Edition, CultureInfo.CurrentUICulture.Name);
    public DateTimeZone Zone => EditionZone.Of(Edition);
    public IReadOnlyList<EditionSession> Sessions { get; private set; } = [];

    /// <summary>The one whose list is shown: the asked one, else the one that is held now or comes next.</summary>
    public EditionSession? Session { get; private set; }

    public AttendanceAsked Asked { get; private set; } = new("", "");
    public IReadOnlyList<Participant> People { get; private set; } = [];
    public IReadOnlyDictionary<(Guid Session, Guid Participant), Attendance> Seen { get; private set; } = new Dictionary<(Guid, Guid), Attendance>();
    public int At { get; private set; }
    public int Pages { get; private set; } = 1;

    /// <summary>Who was just checked in.</summary>
    public Participant? Done { get; private set; }

    public string Address => AttendingLinks.Device(Programme.Slug, Edition.Slug, Secret);

    /// <summary>The sentences of the script, by name.</summary>
    public string Words => JsonSerializer.Serialize(Said.ToDictionary(k => k, k => texts["Js." + k].Value), CheckInList.Json);

    public string Turn(int page) => Address + QueryString.Create(new Dictionary<string, string?>
    {
        ["session"] = Session?.Number.ToString(CultureInfo.InvariantCulture), ["q"] = Asked.Words.Length > 0 ? Asked.Words : null, ["page"] = page.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    public async Task<IActionResult> OnGet(string slug, string edition, string secret, string? session, string? done, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, secret, session, stop))
            return NotFound();
        Done = Whole(done) is { } number ? People.FirstOrDefault(p => p.Number == number) : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string edition, string secret, [FromForm] string? session, [FromForm] string? participant, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, secret, session, stop) || Session is null || Whole(participant) is not { } number)
            return NotFound();
        ModelState.Clear();
        var (id, now) = (Edition.Id, clock.GetCurrentInstant());
        var person = await db.Participants.AsNoTracking().FirstOrDefaultAsync(p => p.EditionId == id && p.Number == number, stop);
        var why = person is not { TakesPart: true } ? ScanRules.NotTakingPart : ScanTime.IsOutside(Edition, now) ? ScanRules.OutsideEdition : null;
        if (why is not null)
        {
            ModelState.AddModelError("", texts["Js.Refused." + why]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var doing = new Doing(now, Open.Device.Name, "page", TakeAttendance.Verb, ProgrammeLinks.EditionSubject(slug, edition)) { SubjectId = Programme.KeeperId };
        await db.AgainAsync(async () =>
        {
            await using var step = await db.BeginStepAsync(doing, stop);
            var merged = await take.MergeAsync(Edition, [new(Session!.Id, person!.Id, now, AttendanceWay.List)], null, stop);
            await step.CompleteAsync(stop);
            return merged;
        });
        Response.Headers.Location = Turn(At) + string.Create(CultureInfo.InvariantCulture, $"&done={number}");
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, string edition, string secret, string? session, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "same-origin";
        // This page alone may ask for the camera.
        Response.Headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        if (await devices.FindAsync(slug, edition, secret, stop) is not { } open)
            return false;
        (Open, Secret, Sessions) = (open, secret, await programmes.SessionsAsync(open.Edition.Id, stop));
        var now = clock.GetCurrentInstant();
        Session = Whole(session) is { } number ? Sessions.FirstOrDefault(s => s.Number == number) : Sessions.FirstOrDefault(s => s.Ends >= now) ?? Sessions.LastOrDefault();
        Asked = AttendanceAsked.Read(Request.Query) with { Group = "" };
        var people = attendance.Participants(open.Edition.Id, Asked);
        Pages = Math.Max(1, (await people.CountAsync(stop) + PageSize - 1) / PageSize);
        At = Math.Clamp(Whole(Request.Query["page"]) ?? 1, 1, Pages);
        People = await people.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        Seen = await attendance.OfAsync(People, stop);
        return true;
    }

    private static int? Whole(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
