using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Sources;
using Serai.Platform.History;
using Serai.Ui;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>What stands behind an alliance's course, and what the registry itself did about it: only what a page shows, however many members there are.</summary>
public sealed class RecordQueries(SeraiDb db, AllianceSources sources)
{
    /// <summary>So many changes and so many decisions are told, the latest.</summary>
    public const int MostTold = 50;

    // The decisions themselves are told beside the changes, with their own days.
    private static readonly string[] Decided = [.. Enum.GetValues<DecisionKind>().Select(k => SnakeCase.Of(k.ToString()))];

    /// <summary>The sources that say that members came or went then, by turn and date. One statement.</summary>
    /// <remarks>Asked by the memberships and what they rest on, so that what was said of a merged member counts for its heir. Of sources that contradict each other all are named.</remarks>
    public async Task<ILookup<(MemberTurn Turn, string Date), SourceNote>> TurnsAsync(Guid alliance, IReadOnlyCollection<ChronicleLine> shown, CancellationToken stop)
    {
        List<EdtfDate?> On(MemberTurn turn) => [.. shown.Where(l => l.Turn == turn).SelectMany(l => new[] { l.Date.In(Hemisphere.Northern), l.Date.In(Hemisphere.Southern) }).Distinct()];
        var (joined, left, own) = (On(MemberTurn.Joined), On(MemberTurn.Left), db.Memberships.Where(m => m.AllianceId == alliance));
        if (joined.Count + left.Count == 0)
            return Enumerable.Empty<SourceNote>().ToLookup(_ => (MemberTurn.None, ""));
        var came =
            from m in own
            where joined.Contains(m.Since)
            from e in m.Evidence
            where e.Use != EvidenceUse.LeftAside && (e.Statement.Since == m.Since || (m.IsDisputed && e.Statement.Since != null))
            select new { HasLeft = false, Date = m.Since!, e.Statement.SourceId };
        var went =
            from m in own
            where left.Contains(m.Until)
            from e in m.Evidence
            where e.Use != EvidenceUse.LeftAside && (e.Statement.Until == m.Until || (m.IsDisputed && e.Statement.Until != null))
            select new { HasLeft = true, Date = m.Until!, e.Statement.SourceId };
        var said = await came.Union(went).ToListAsync(stop);
        var shelf = await sources.Of(alliance, stop);
        await shelf.Know(said.Select(s => (Guid?)s.SourceId));
        return said.Select(s => (Turn: s.HasLeft ? MemberTurn.Left : MemberTurn.Joined, s.Date.Text, Source: shelf[s.SourceId]!)).Distinct().OrderBy(s => s.Source.Trust).ThenBy(s => s.Source.Key, StringComparer.Ordinal)
            .ToLookup(s => (s.Turn, s.Text), s => s.Source.Note());
    }

    /// <summary>What was decided about its statements, the latest first, and of whom each speaks.</summary>
    public async Task<IReadOnlyList<(Decision Decision, string Member)>> DecisionsAsync(Guid alliance, CancellationToken stop)
    {
        var rows = await (
            from decision in db.Decisions
            join statement in db.MembershipStatements on decision.StatementKey equals statement.Key
            where statement.AllianceId == alliance
            orderby decision.Id descending
            select new { Decision = decision, statement.MemberName }).AsNoTracking().Take(MostTold).ToListAsync(stop);
        return [.. rows.Select(r => (r.Decision, r.MemberName))];
    }

    /// <summary>How many statements came in at which moment: an import is one.</summary>
    public async Task<IReadOnlyList<(Instant At, int Count)>> RecordedAsync(Guid alliance, CancellationToken stop) =>
        [.. (await db.MembershipStatements.Where(s => s.AllianceId == alliance).GroupBy(s => s.RecordedAt).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop)).Select(g => (g.Key, g.Count))];

    public async Task<IReadOnlyList<Change>> Changes(Guid alliance, string slug, CancellationToken stop)
    {
        var subject = "alliances/" + slug;
        return await db.Changes.AsNoTracking().Where(c => (c.SubjectId == alliance || c.Subject == subject) && !Decided.Contains(c.Verb)).OrderByDescending(c => c.Id).Take(MostTold).ToListAsync(stop);
    }
}
