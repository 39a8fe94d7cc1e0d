using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Applying;

/// <summary>What a person submitted, or began to write: it goes with the account, and its files with it.</summary>
public sealed class SubmissionsHeld(SeraiDb db, SubmissionFiles files) : IHeldOfPerson
{
    public string Name => "call-submissions";

    public Type Texts => typeof(CallTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Submission)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().OrderBy(s => s.Id).ToListAsync(stop)).Select(s => HeldRow.Of(db, s))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        var own = await Of(person).ToListAsync(stop);
        await files.EraseAsync(own, stop);
        db.RemoveRange(own);
    }

    private IQueryable<Submission> Of(HeldPerson person)
    {
        var id = person.Id;
        return db.Submissions.Where(s => s.PersonId == id);
    }
}
