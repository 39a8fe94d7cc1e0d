using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Surveys;

/// <summary>
/// The box of a survey: a mark for each participant, and as many slots for answers. Who has answered and what was answered share no key, no time and no order,
/// whoever reads the database: each answer writes every mark in one statement and every slot in another, the slots in an order drawn by lot. So no version of a
/// row, no transaction's number and no place in the file is any row's own.
/// </summary>
public sealed class AnswerBox(SeraiDb db)
{
    /// <summary>The turn of whoever answers a survey, changes or publishes one.</summary>
    public const int Turn = 5421;

    /// <summary>So many slots at least come at once.</summary>
    private const int Batch = 10;

    /// <summary>Makes marks for the participants who have none, and slots so that there are enough. Within a transaction that has the turn.</summary>
    public async Task MakeAsync(EditionSurvey survey, CancellationToken stop)
    {
        var (id, edition, marks) = (survey.Id, survey.EditionId, db.SurveyMarks);
        var missing = await db.Participants.Where(p => p.EditionId == edition && p.State == ParticipantState.Confirmed && !marks.Any(m => m.SurveyId == id && m.ParticipantId == p.Id)).Select(p => p.Id).ToListAsync(stop);
        var waiting = missing.Count + await marks.CountAsync(m => m.SurveyId == id && !m.HasAnswered, stop);
        var empty = await db.SurveySlots.CountAsync(s => s.SurveyId == id && s.Answers == null, stop);
        db.AddRange(missing.Select(p => new SurveyMark { SurveyId = id, ParticipantId = p }));
        if (waiting > empty)
            db.AddRange(Enumerable.Range(0, Math.Max(waiting - empty, Batch)).Select(_ => new SurveySlot { SurveyId = id }));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Puts answers into an empty slot, whichever the lot falls on, and marks the participant. Within the same transaction.</summary>
    public async Task FillAsync(EditionSurvey survey, Guid participant, string answers, CancellationToken stop)
    {
        var id = survey.Id;
        var empty = await db.SurveySlots.Where(s => s.SurveyId == id && s.Answers == null).Select(s => s.Id).ToListAsync(stop);
        var slot = empty[RandomNumberGenerator.GetInt32(empty.Count)];
        await db.Database.ExecuteSqlAsync(db.Kind == DatabaseKind.Postgres ? OnPostgres(id, slot, answers) : OnSqlite(id, slot, answers), stop);
        if (!survey.IsAnonymous)
            await db.SurveySlots.Where(s => s.Id == slot).ExecuteUpdateAsync(s => s.SetProperty(x => x.ParticipantId, participant), stop);
        await db.SurveyMarks.Where(m => m.SurveyId == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.HasAnswered, x => x.HasAnswered || x.ParticipantId == participant), stop);
    }

    // A row that is only updated goes behind the others, and a long text keeps the number that it got when it came: so all are laid down anew.
    private static FormattableString OnPostgres(Guid survey, Guid slot, string answers) => $"""
        with box as (delete from survey_slot where survey_id = {survey} returning id, survey_id, participant_id, answers)
        insert into survey_slot (id, survey_id, participant_id, answers)
        select id, survey_id, participant_id, case when id = {slot} then {answers} else answers end from box order by random()
        """;

    // By the number of its row SQLite keeps it in the file. Ids are kept there as bytes, as RFC 9562 orders them.
    private static FormattableString OnSqlite(Guid survey, Guid slot, string answers) => $"""
        update survey_slot set rowid = abs(random() / 2), answers = case when id = {slot.ToByteArray(bigEndian: true)} then {answers} else answers end where survey_id = {survey.ToByteArray(bigEndian: true)}
        """;
}
