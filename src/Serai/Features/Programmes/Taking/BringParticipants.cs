using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Editing;
using Serai.Platform.Mail;

namespace Serai.Features.Programmes.Taking;

/// <summary>What a row of a list would become.</summary>
/// <param name="Participant">Null where it becomes none.</param>
/// <param name="Sentence">Why it does not; null where it does.</param>
public sealed record JudgedRow(BroughtRow Row, Participant? Participant, FieldProblem? Problem, string? Sentence);

/// <summary>Takes a list of participants in: first dry, an error for each row that cannot come, then as one step that can be taken back.</summary>
public sealed class BringParticipants(SeraiDb db, InstitutionNames institutions, TakeIn take, ParticipantMail mail, EditionTurn turn, IClock clock)
{
    public const string Verb = "bring participants", Back = "take back participants";

    public async Task<IReadOnlyList<JudgedRow>> JudgeAsync(Edition edition, IReadOnlyList<BroughtRow> rows, CancellationToken stop)
    {
        var (id, now) = (edition.Id, clock.GetCurrentInstant());
        var known = await institutions.ResolveAsync(rows.Select(r => r.Institution).Where(i => i.Length > 0), stop);
        var there = await db.Participants.AsNoTracking().Where(p => p.EditionId == id && p.State != ParticipantState.Removed).Select(p => new { p.Name, p.Email, p.InstitutionName, p.Number }).ToListAsync(stop);
        var (emails, people) = (new Dictionary<string, (int At, bool InList)>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, (int At, bool InList)>(StringComparer.Ordinal));
        foreach (var one in there)
        {
            if (one.Email is { } email)
                emails.TryAdd(email, (one.Number, false));
            people.TryAdd(Key(one.Name, one.InstitutionName), (one.Number, false));
        }
        var taken = await EditionTurn.TakenAsync(db, id, stop);
        var free = edition.Capacity is { } capacity ? capacity - taken : int.MaxValue;
        var (judged, fitting) = (new List<JudgedRow>(), 0);
        var groups = (await db.Participants.Where(p => p.EditionId == id && p.Group != null).Select(p => p.Group!).Distinct().ToListAsync(stop)).Order(StringComparer.Ordinal).DistinctBy(NameFold.Fold).ToDictionary(NameFold.Fold, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var problem = row.Unread is not null ? null : ProblemOf(row, emails, people) ?? (free <= 0 ? EditionTurn.Problem("Full") : null);
            fitting += row.Unread is null && problem is null or { Code: "Full" } ? 1 : 0;
            if (row.Unread is not null || problem is not null)
            {
                judged.Add(new(row, null, problem, row.Unread));
                continue;
            }
            free--;
            if (row.Email.Length > 0)
                emails.TryAdd(row.Email, (row.Number, true));
            people.TryAdd(Key(row.Name, row.Institution), (row.Number, true));
            judged.Add(new(row, new()
            {
                EditionId = id,
                KeeperId = edition.KeeperId,
                Name = row.Name,
                Email = Or(row.Email),
                InstitutionName = Or(row.Institution),
                InstitutionId = known.TryGetValue(row.Institution, out var found) ? found : null,
                Group = GroupOf(row.Group, groups),
                Language = BroughtRows.LanguageOf(row.Language) ?? Platform.Localisation.Languages.English,
                State = ParticipantState.Confirmed,
                Way = ParticipantWay.List,
                EnteredAt = now,
            }, null, null));
        }
        // Whoever has no place is told how many have none of all who could come.
        return [.. judged.Select(j => j.Problem is { Code: "Full" } ? j with { Problem = EditionTurn.Problem("Full", edition.Capacity!.Value, taken, fitting) } : j)];
    }

    /// <param name="context">The request.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="rows">The list; rows with an error are left out.</param>
    /// <param name="shown">How many the dry run said would come.</param>
    /// <param name="stop">To stop.</param>
    public Task<Turned> RunAsync(HttpContext context, Programme programme, Edition edition, IReadOnlyList<BroughtRow> rows, int shown, CancellationToken stop) =>
        turn.RunAsync(TakeIn.DoingOf(context, Verb, programme, edition), edition, async (step, taking) =>
        {
            List<Participant> coming = [.. (await JudgeAsync(edition, rows, stop)).Select(j => j.Participant).OfType<Participant>()];
            if (coming.Count == 0)
                return EditionTurn.Problem("NobodyToTakeIn");
            if (coming.Count != shown)
                return EditionTurn.Problem("ListChanged");
            if (await EditionTurn.FullAsync(db, edition, coming.Count, stop) is { } full)
                return full;
            await take.AddAsync(context, programme, edition, taking, coming, stop);
            db.Add(new ParticipantImport { EditionId = edition.Id, KeeperId = edition.KeeperId, FirstNumber = coming[0].Number, LastNumber = coming[^1].Number, At = step.Doing.At });
            return null;
        }, stop);

    /// <summary>Who came with a list and was not taken off since.</summary>
    public static IQueryable<Participant> Of(SeraiDb db, ParticipantImport import)
    {
        var (id, first, last) = (import.EditionId, import.FirstNumber, import.LastNumber);
        return db.Participants.Where(p => p.EditionId == id && p.Number >= first && p.Number <= last && p.State != ParticipantState.Removed);
    }

    /// <summary>Whether somebody was told that they take part, and so is told that they do not.</summary>
    public static bool IsTold(Participant participant) => participant.Email is not null && participant.State is ParticipantState.Confirmed or ParticipantState.Invited;

    /// <summary>Takes everybody off again who came with a list, and tells them.</summary>
    /// <param name="context">The request.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="import">The list.</param>
    /// <param name="shown">How many the page said would be taken off.</param>
    /// <param name="why">For the history, and for them.</param>
    /// <param name="stop">To stop.</param>
    public Task<Turned> BackAsync(HttpContext context, Programme programme, Edition edition, Guid import, int shown, string why, CancellationToken stop) =>
        turn.RunAsync(TakeIn.DoingOf(context, Back, programme, edition, why), edition, async (step, _) =>
        {
            if (await db.ParticipantImports.FirstOrDefaultAsync(i => i.Id == import && i.EditionId == edition.Id && i.TakenBackAt == null, stop) is not { } brought)
                return EditionTurn.Problem("ChangedMeanwhile");
            var people = await Of(db, brought).ToListAsync(stop);
            if (people.Count != shown)
                return EditionTurn.Problem("ListChanged");
            brought.TakenBackAt = step.Doing.At;
            await mail.OffAsync(programme, edition, [.. people.Where(IsTold)], why, stop);
            await take.OffAsync(people, stop);
            return null;
        }, stop);

    private static FieldProblem? ProblemOf(BroughtRow row, Dictionary<string, (int At, bool InList)> emails, Dictionary<string, (int At, bool InList)> people) =>
        row.Name.Length == 0 ? EditionTurn.Problem("NameMissing")
        : row.Name.Length > ProgrammeMap.LongestName ? EditionTurn.Problem("NameTooLong", ProgrammeMap.LongestName)
        : row.Email.Length > 0 && !MailAddresses.IsOne(row.Email) ? EditionTurn.Problem("EmailWrong", row.Email)
        : row.Institution.Length > ProgrammeMap.LongestTitle ? EditionTurn.Problem("InstitutionTooLong", ProgrammeMap.LongestTitle)
        : row.Group.Length > ProgrammeMap.LongestGroup ? EditionTurn.Problem("GroupTooLong", ProgrammeMap.LongestGroup)
        : row.Language.Length > 0 && BroughtRows.LanguageOf(row.Language) is null ? EditionTurn.Problem("LanguageWrong", row.Language)
        : HiddenSigns.First(row.Name + row.Institution + row.Group) is { } sign ? EditionTurn.Problem("HiddenSign", sign)
        : row.Email.Length > 0 && emails.TryGetValue(row.Email, out var same) ? EditionTurn.Problem(same.InList ? "TwiceInList" : "ThereAlready", row.Email, same.At)
        : people.TryGetValue(Key(row.Name, row.Institution), out var twice) ? EditionTurn.Problem(twice.InList ? "NamesakeInList" : "NamesakeThere", row.Name, twice.At)
        : null;

    // The same group in the other script, or in other letters, is that group.
    private static string? GroupOf(string text, Dictionary<string, string> groups)
    {
        if (text.Length == 0 || NameFold.Fold(text) is not { Length: > 0 } folded)
            return Or(text);
        groups.TryAdd(folded, text);
        return groups[folded];
    }

    private static string Key(string name, string? institution) => NameFold.Fold(name) + "\n" + NameFold.Fold(institution ?? "");

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
