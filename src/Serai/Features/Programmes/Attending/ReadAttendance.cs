using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Names;
using Serai.Platform.Editing;
using Serai.Platform.Tables;

namespace Serai.Features.Programmes.Attending;

/// <summary>A row of a file: what it stands for, or what is wrong with it.</summary>
public sealed record AttendanceRow(int Number, IReadOnlyList<string> Cells, AttendanceMark? Mark, Participant? Participant, EditionSession? Session, FieldProblem? Problem);

/// <summary>Reads a file with who was where. Nothing is changed by it.</summary>
public sealed class ReadAttendance(SeraiDb db, ProgrammeQueries programmes)
{
    public const int MostRows = 20_000, MostBytes = 2 << 20;

    private static readonly TableLimits Limits = new() { MaxBytes = 16L << 20, MaxColumns = 60, MaxCell = 1000 };
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private static readonly LocalDateTimePattern DayAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly IReadOnlyDictionary<string, string[]> Columns = new Dictionary<string, string[]>
    {
        ["number"] = ["number", "no", "no.", "編號", "编号", "號碼", "号码"], ["email"] = ["email", "e-mail", "電郵", "电邮", "邮箱", "電子郵件"], ["name"] = ["name", "姓名", "participant"],
        ["session"] = ["session", "環節", "环节", "節次", "节次", "課節", "课节", "場次", "场次"], ["time"] = ["time", "at", "時間", "时间"],
    };

    /// <returns>The rows that are not empty, or why the file cannot be read.</returns>
    public async Task<(IReadOnlyList<AttendanceRow> Rows, TableProblem? Unreadable, FieldProblem? Problem)> OfAsync(Edition edition, Stream stream, string fileName, CancellationToken stop)
    {
        var opened = await TableFile.OpenAsync(stream, fileName, new() { Limits = Limits }, stop);
        if (!opened.IsOpen)
            return ([], opened.Problem, null);
        await using var file = opened.File;
        var at = Columns.ToDictionary(c => c.Key, c => file.Header.Index().Where(h => c.Value.Contains(h.Item.Trim().ToLowerInvariant())).Select(h => (int?)h.Index).FirstOrDefault());
        if (at["session"] is null || (at["number"] ?? at["email"] ?? at["name"]) is null)
            return ([], null, TakeAttendance.Problem("NoColumns"));
        var id = edition.Id;
        var people = await db.Participants.AsNoTracking().Where(p => p.EditionId == id).ToListAsync(stop);
        var sessions = (await programmes.SessionsAsync(id, stop)).ToDictionary(s => s.Number);
        var (rows, seen, zone) = (new List<AttendanceRow>(), new Dictionary<(Guid, Guid), int>(), EditionZone.Of(edition));
        try
        {
            await foreach (var row in file.RowsAsync(stop))
            {
                if (row.IsEmpty)
                    continue;
                if (rows.Count >= MostRows)
                    return (rows, null, TakeAttendance.Problem("TooManyRows", MostRows));
                rows.Add(Read(row, c => NameColumns.In(row, at[c]), people, sessions, edition, zone, seen));
            }
        }
        catch (TableRefused refused)
        {
            return (rows, refused.Problem, null);
        }
        return (rows, null, rows.Count == 0 ? TakeAttendance.Problem("NoRows") : null);
    }

    private static AttendanceRow Read(TableRow row, Func<string, string?> cell, List<Participant> people, Dictionary<int, EditionSession> sessions, Edition edition, DateTimeZone zone, Dictionary<(Guid, Guid), int> seen)
    {
        AttendanceRow Wrong(string code, params object[] words) => new(row.Number, row.Cells, null, null, null, TakeAttendance.Problem("Row." + code, words));
        if (row.Problem is not null)
            return Wrong("Unreadable");
        var (person, why) = Person(cell, people);
        if (person is null)
            return Wrong(why!, cell("number") ?? cell("email") ?? cell("name") ?? "");
        if (!person.TakesPart)
            return Wrong("NotTakingPart", person.Name);
        if (cell("session") is not { } asked || !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !sessions.TryGetValue(number, out var session))
            return Wrong("NoSession", cell("session") ?? "");
        if (At(cell("time"), session, zone) is not { } at)
            return Wrong("NoTime", cell("time")!);
        if (CheckingIn.ScanTime.IsOutside(edition, at))
            return Wrong("OutsideEdition", cell("time")!);
        return seen.TryAdd((session.Id, person.Id), row.Number)
            ? new(row.Number, row.Cells, new(session.Id, person.Id, at, AttendanceWay.Import), person, session, null)
            : Wrong("Double", person.Name, number, seen[(session.Id, person.Id)]);
    }

    // By the number, else the address, else the name where only one has it.
    private static (Participant? Found, string? Why) Person(Func<string, string?> cell, List<Participant> people)
    {
        List<Participant> found;
        if (cell("number") is { } typed)
            found = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? people.FindAll(p => p.Number == number) : [];
        else if (cell("email") is { } email)
            found = people.FindAll(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase));
        else if (cell("name") is { } name)
            found = NameFold.Fold(name) is var folded ? people.FindAll(p => NameFold.Fold(p.Name) == folded) : [];
        else
            return (null, "Nobody");
        return found.Count switch { 1 => (found[0], null), 0 => (null, "Nobody"), _ => (null, "Several") };
    }

    // Without a time it is the session's beginning; a time alone is one of its day.
    private static Instant? At(string? text, EditionSession session, DateTimeZone zone)
    {
        if (text is null)
            return session.Starts;
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at })
            return Edition.IsInReach(at.InUtc().Date) ? at : null;
        if (DayAndTime.Parse(text.Replace('T', ' ')) is { Success: true, Value: var local } && Edition.IsInReach(local.Date))
            return local.InZoneLeniently(zone).ToInstant();
        return Time.Parse(text) is { Success: true, Value: var time } ? (session.Starts.InZone(zone).Date + time).InZoneLeniently(zone).ToInstant() : null;
    }
}
