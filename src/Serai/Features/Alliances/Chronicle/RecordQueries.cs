using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>What the registry itself did about an alliance: changes, decisions, when statements came in. Two statements.</summary>
public sealed class RecordQueries(SeraiDb db)
{
    /// <summary>The statements, and what was decided about each in the order in which it counts.</summary>
    public async Task<(IReadOnlyList<MembershipStatement> Statements, ILookup<string, Decision> Decisions)> Statements(Guid alliance, CancellationToken stop)
    {
        var decisions = db.Decisions;
        var rows = await db.MembershipStatements.AsNoTracking().Where(s => s.AllianceId == alliance).OrderBy(s => s.Key)
            .Select(s => new { Statement = s, s.Source, Decisions = decisions.Where(d => d.StatementKey == s.Key).OrderBy(d => d.Id).ToList() }).ToListAsync(stop);
        rows.ForEach(r => r.Statement.Source = r.Source);
        return ([.. rows.Select(r => r.Statement)], rows.SelectMany(r => r.Decisions).OrderBy(d => d.Id).InOrder().ToLookup(d => d.StatementKey));
    }

    // The decisions themselves are told beside the changes, with their own days.
    private static readonly string[] Decided = [.. Enum.GetValues<DecisionKind>().Select(k => SnakeCase.Of(k.ToString()))];

    public async Task<IReadOnlyList<Change>> Changes(Guid alliance, string slug, CancellationToken stop)
    {
        var subject = "alliances/" + slug;
        return await db.Changes.AsNoTracking().Where(c => (c.SubjectId == alliance || c.Subject == subject) && !Decided.Contains(c.Verb)).OrderByDescending(c => c.Id).Take(200).ToListAsync(stop);
    }
}
