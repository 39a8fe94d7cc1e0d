using Microsoft.EntityFrameworkCore;
using Serai.Features.Sources;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>What the registry itself did about an alliance: changes, decisions, when statements came in. Three statements.</summary>
public sealed class RecordQueries(SeraiDb db, SourceQueries sources)
{
    public async Task<IReadOnlyList<MembershipStatement>> Statements(Guid alliance, CancellationToken stop) =>
        await db.MembershipStatements.AsNoTracking().Include(s => s.Source).Where(s => s.AllianceId == alliance).ToListAsync(stop);

    public async Task<ILookup<string, Decision>> Decisions(Guid alliance, CancellationToken stop) =>
        await sources.Decisions(db.MembershipStatements.Where(s => s.AllianceId == alliance), stop);

    // The decisions themselves are told beside the changes, with their own days.
    private static readonly string[] Decided = [.. Enum.GetValues<DecisionKind>().Select(k => SnakeCase.Of(k.ToString()))];

    public async Task<IReadOnlyList<Change>> Changes(Guid alliance, string slug, CancellationToken stop)
    {
        var subject = "alliances/" + slug;
        return await db.Changes.AsNoTracking().Where(c => (c.SubjectId == alliance || c.Subject == subject) && !Decided.Contains(c.Verb)).OrderByDescending(c => c.Id).Take(200).ToListAsync(stop);
    }
}
