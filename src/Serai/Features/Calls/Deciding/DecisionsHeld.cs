using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Deciding;

/// <summary>What was decided about the submissions of a person: it is theirs as those are, and goes with them. What the person proposed about others stays with the call.</summary>
public sealed class DecisionsHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "call-decisions";

    public Type Texts => typeof(DecidingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(CallDecision)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().Where(d => d.ToldAt != null).OrderBy(d => d.Id).ToListAsync(stop)).Select(d => HeldRow.Of(db, d))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop) => db.RemoveRange(await Of(person).ToListAsync(stop));

    private IQueryable<CallDecision> Of(HeldPerson person)
    {
        var submissions = db.Submissions;
        return db.CallDecisions.Where(d => submissions.Any(s => s.Id == d.SubmissionId && s.PersonId == person.Id));
    }
}
