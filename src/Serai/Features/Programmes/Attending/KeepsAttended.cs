using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes.Making;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Attending;

/// <summary>A session at which attendance was taken stays.</summary>
public sealed class KeepsAttended(SeraiDb db) : IKeepsSession
{
    public async Task<FieldProblem?> WhyAsync(EditionSession session, CancellationToken stop)
    {
        var id = session.Id;
        var taken = await db.Attendances.CountAsync(a => a.SessionId == id, stop);
        return taken > 0 ? new("SessionAttended", session.Title, taken) { Texts = typeof(ProgrammeFieldTexts) } : null;
    }
}
