using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Becoming;

/// <summary>That a submission of a person became something: it goes with the submission. What it became is the institution's own record, and stays.</summary>
public sealed class MadeHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "made-of-submissions";

    public Type Texts => typeof(BecomingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(MadeOfSubmission)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().OrderBy(m => m.Id).ToListAsync(stop)).Select(m => HeldRow.Of(db, m))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop) => db.RemoveRange(await Of(person).ToListAsync(stop));

    private IQueryable<MadeOfSubmission> Of(HeldPerson person)
    {
        var submissions = db.Submissions;
        return db.MadeOfSubmissions.Where(m => submissions.Any(s => s.Id == m.SubmissionId && s.PersonId == person.Id));
    }
}
