using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations;

namespace Serai.Features.Sources;

/// <summary>A source in the list, and how much it says.</summary>
public sealed record SourceRow(Source Source, int Memberships, int Figures, int Activities)
{
    public int Count => Memberships + Figures + Activities;
}

/// <summary>Reads sources and what each says.</summary>
public sealed class SourceQueries(SeraiDb db, OrganizationQueries organizations)
{
    public const int PageSize = 100;

    /// <summary>One page of the list, the alphabet's order, and how many there are in all. Two statements.</summary>
    public async Task<(IReadOnlyList<SourceRow> Rows, int Total)> List(Trust? trust, string? words, int page, CancellationToken stop)
    {
        var (statements, figures, activities) = (db.MembershipStatements, db.ReportedFigures, db.Activities);
        var wanted = db.Sources.AsNoTracking().Where(s => trust == null || s.Trust == trust);
        if (!string.IsNullOrWhiteSpace(words))
            wanted = wanted.Saying(words);
        var rows = await wanted.OrderBy(s => s.Folded).ThenBy(s => s.Key).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(s => new SourceRow(s, statements.Count(m => m.SourceId == s.Id), figures.Count(f => f.SourceId == s.Id), activities.Count(a => a.SourceId == s.Id)))
            .ToListAsync(stop);
        return (rows, await wanted.CountAsync(stop));
    }

    /// <summary>A source and all it says; null where there is none of this id. Eight statements.</summary>
    public async Task<Said?> Show(Guid id, CancellationToken stop)
    {
        if (await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop) is not { } source)
            return null;
        var statements = await db.MembershipStatements.AsNoTracking().Include(s => s.Source).Where(s => s.SourceId == id).ToListAsync(stop);
        var figures = await db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => f.SourceId == id).ToListAsync(stop);
        var activities = await db.Activities.AsNoTracking().Include(a => a.Source).Where(a => a.SourceId == id).ToListAsync(stop);
        // A register is the source of thousands of organizations' names: here only those of alliances are told.
        var alliances = db.Alliances.Select(a => a.Id);
        var names = await db.OrganizationNames.AsNoTracking().Where(n => n.SourceId == id && alliances.Contains(n.OrganizationId)).ToListAsync(stop);
        var decisions = await Decisions(db.MembershipStatements.Where(s => s.SourceId == id), stop);
        var named = statements.SelectMany(s => new[] { s.MemberId, s.AllianceId }).Concat(figures.Select(f => (Guid?)f.AllianceId))
            .Concat(activities.Select(a => a.AllianceId)).Concat(names.Select(n => (Guid?)n.OrganizationId)).OfType<Guid>().Distinct();
        var said = new SaidBySource(await organizations.Briefs([.. named], CultureInfo.CurrentUICulture.Name, stop), decisions, withAlliance: true);
        statements.ForEach(said.Add);
        figures.ForEach(said.Add);
        activities.ForEach(said.Add);
        names.ForEach(n => said.Add(n, source));
        return said.All.FirstOrDefault() ?? new(source, [], []);
    }

    /// <summary>What people decided about statements, in the order in which it counts.</summary>
    public async Task<ILookup<string, Decision>> Decisions(IQueryable<MembershipStatement> statements, CancellationToken stop)
    {
        var keys = statements.Select(s => s.Key);
        return (await db.Decisions.AsNoTracking().Where(d => keys.Contains(d.StatementKey)).OrderBy(d => d.Id).ToListAsync(stop)).InOrder().ToLookup(d => d.StatementKey);
    }

    /// <summary>The source of a statement; null where there is no such statement.</summary>
    public async Task<Guid?> SourceOf(string key, CancellationToken stop) =>
        await db.MembershipStatements.Where(s => s.Key == key).Select(s => (Guid?)s.SourceId).FirstOrDefaultAsync(stop);
}
