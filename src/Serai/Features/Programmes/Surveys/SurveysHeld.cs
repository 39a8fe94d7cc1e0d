using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Privacy;

namespace Serai.Features.Programmes.Surveys;

/// <summary>
/// That a participant was asked and whether they answered, and what they answered where it bears their name. What they answered where it was anonymous is not
/// theirs any more: nobody can find it.
/// </summary>
public sealed class SurveysHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "edition-surveys";

    public Type Texts => typeof(SurveyTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(SurveyMark), typeof(SurveySlot), typeof(SurveyKey)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop)
    {
        var marks = await Marks(person).AsNoTracking().OrderBy(m => m.SurveyId).ThenBy(m => m.ParticipantId).ToListAsync(stop);
        var slots = await Slots(person).AsNoTracking().OrderBy(s => s.Id).ToListAsync(stop);
        return [.. marks.Select(m => HeldRow.Of(db, m)), .. slots.Select(s => HeldRow.Of(db, s))];
    }

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        var participants = EraseParticipants.Of(db, person);
        db.RemoveRange(await Marks(person).ToListAsync(stop));
        db.RemoveRange(await Slots(person).ToListAsync(stop));
        db.RemoveRange(await db.SurveyKeys.Where(k => participants.Any(p => p.Id == k.ParticipantId)).ToListAsync(stop));
    }

    private IQueryable<SurveyMark> Marks(HeldPerson person)
    {
        var participants = EraseParticipants.Of(db, person);
        return db.SurveyMarks.Where(m => participants.Any(p => p.Id == m.ParticipantId));
    }

    private IQueryable<SurveySlot> Slots(HeldPerson person)
    {
        var participants = EraseParticipants.Of(db, person);
        return db.SurveySlots.Where(s => s.ParticipantId != null && participants.Any(p => p.Id == s.ParticipantId));
    }
}
