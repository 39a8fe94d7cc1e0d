using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Statements;

namespace Serai.Features.Imports.Statements;

/// <summary>
/// What people decided about statements: <c>accept</c>, <c>reject</c>, <c>superseded by s-…</c> or
/// <c>means https://ror.org/…</c>, each with a reason, by whom and on which day.
/// </summary>
public sealed class DecisionsTable : TableImport
{
    private const string SupersededBy = "superseded by ", Means = "means ";

    private readonly List<(CsvRow Row, string Statement, DecisionKind Kind, string? Argument, EdtfDate? On)> rows = [];
    private int recorded;

    public override string Name => "decisions";

    public override IReadOnlyList<string> Signature => ["statement", "decision", "reason", "by", "on"];

    public override bool NeedsSource => false;

    public override IReadOnlyList<string> Known => Signature;

    public override void Read(CsvTable table, RowReader read)
    {
        foreach (var row in table.Rows)
        {
            var word = read.Required(row, "decision");
            var (kind, argument) = word switch
            {
                "accept" => (DecisionKind.Accept, null),
                "reject" => (DecisionKind.Reject, null),
                _ when word.StartsWith(SupersededBy, StringComparison.Ordinal) => (DecisionKind.Supersede, word[SupersededBy.Length..].Trim()),
                _ when word.StartsWith(Means, StringComparison.Ordinal) => (DecisionKind.Identify, word[Means.Length..].Trim()),
                _ => ((DecisionKind?)null, (string?)null),
            };
            if (kind is null)
                read.Refuse(row, $"“{word}” is no decision: write accept, reject, “superseded by” and a statement, or “means” and an organization.");
            read.Required(row, "reason");
            read.Required(row, "by");
            read.Required(row, "on");
            rows.Add((row, read.Required(row, "statement"), kind ?? DecisionKind.Reject, argument, read.Date(row, "on")));
        }
    }

    public override async Task Write(ImportContext context, CancellationToken stop)
    {
        var keys = rows.Select(r => r.Statement).Distinct().ToList();
        var known = (await context.Db.Decisions.Where(d => EF.Parameter(keys).Contains(d.StatementKey)).ToListAsync(stop)).GroupBy(d => d.StatementKey).ToDictionary(g => g.Key, g => g.ToList());
        // In the order of their days, so that the latest is what remains; of one day, as the table has them.
        foreach (var (row, key, kind, argument, on) in context.Each(rows.OrderBy(r => r.On, EdtfOrder.Instance).ToList()))
        {
            if (await Statement(context, key, stop) is not { } statement)
            {
                context.Refuse(row, $"there is no statement “{key}”.");
                continue;
            }
            if (!known.TryGetValue(key, out var decided))
                known.Add(key, decided = []);
            // The whole row is what is recognised: accepted, rejected and accepted again are three decisions.
            if (decided.Any(d => d.Kind == kind && d.Argument == argument && d.Reason == row["reason"] && d.By == row["by"] && d.On.Text == on!.Text))
                continue;
            var isLatest = !decided.Any(d => d.Kind == kind && EdtfOrder.Instance.Compare(d.On, on) > 0);
            if (!await Apply(context, row, statement, kind, argument, isLatest, stop))
                continue;
            // Keys made within one millisecond have no order of their own, and the order of one day's decisions counts.
            var id = Guid.CreateVersion7(context.Now.ToDateTimeOffset().AddMilliseconds(recorded++));
            var decision = new Decision { Id = id, StatementKey = key, Kind = kind, Argument = argument, Reason = row["reason"]!, By = row["by"]!, On = on! };
            decided.Add(decision);
            context.Db.Add(decision);
            context.History.Add(context.AllianceOf(statement.AllianceId), SnakeCase.Of(kind.ToString()), null, statement.MemberName + (argument is null ? "" : " → " + argument), row["reason"]);
            context.Touched.Add(statement.AllianceId);
            context.Count("decisions");
        }
    }

    /// <returns>False where the decision is refused.</returns>
    private static async Task<bool> Apply(ImportContext context, CsvRow row, MembershipStatement statement, DecisionKind kind, string? argument, bool isLatest, CancellationToken stop)
    {
        if (kind == DecisionKind.Supersede)
        {
            if (isLatest && await NoHeir(context, statement.Key, argument!, stop) is { } reason)
            {
                context.Refuse(row, reason);
                return false;
            }
            if (isLatest)
            {
                (statement.SupersededBy, statement.SupersededReason) = (argument, row["reason"]);
                await StatedOffices.RemoveAsync(context.Db, statement, stop);
            }
        }
        if (kind == DecisionKind.Identify)
        {
            if (await context.Names.Find(argument!, stop) is not { } member)
            {
                context.Refuse(row, $"the organization “{argument}” is not in the registry. Import its record first.");
                return false;
            }
            if (member == statement.AllianceId)
            {
                context.Refuse(row, $"“{argument}” is the alliance itself, which is no member of its own.");
                return false;
            }
            if (isLatest)
            {
                var before = statement.MemberId;
                statement.MemberId = member;
                await StatedOffices.IdentifyAsync(context.Db, statement, before, stop);
            }
        }
        return true;
    }

    // Statements that supersede each other in a circle would all be left aside, and what they say lost.
    private static async Task<string?> NoHeir(ImportContext context, string key, string heir, CancellationToken stop)
    {
        var chain = new List<string> { key };
        for (string? next = heir; next is not null;)
        {
            if (chain.Contains(next))
                return $"“{next}” would take its own place: {string.Join(" superseded by ", chain.Append(next))}.";
            chain.Add(next);
            if (await Statement(context, next, stop) is not { } statement)
                return $"there is no statement “{next}” to take its place.";
            next = statement.SupersededBy;
        }
        return null;
    }

    private static async Task<MembershipStatement?> Statement(ImportContext context, string key, CancellationToken stop) =>
        context.Db.MembershipStatements.Local.FirstOrDefault(s => s.Key == key)
        ?? await context.Db.MembershipStatements.FirstOrDefaultAsync(s => s.Key == key, stop);
}
