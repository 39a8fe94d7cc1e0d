using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;

namespace Serai.Features.Imports.Statements;

/// <summary>
/// What people decided about statements: <c>accept</c>, <c>reject</c>, <c>superseded by s-…</c> or
/// <c>means https://ror.org/…</c>, each with a reason, by whom and on which day.
/// </summary>
public sealed class DecisionsTable : TableImport
{
    private const string SupersededBy = "superseded by ", Means = "means ";

    private readonly List<(CsvRow Row, string Statement, DecisionKind Kind, string? Argument, EdtfDate? On)> rows = [];

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
        foreach (var (row, key, kind, argument, on) in context.Each(rows))
        {
            if (await Statement(context, key, stop) is not { } statement)
            {
                context.Refuse(row, $"there is no statement “{key}”.");
                continue;
            }
            if (await context.Db.Decisions.AnyAsync(d => d.StatementKey == key && d.Kind == kind && d.Argument == argument, stop))
                continue;
            if (kind == DecisionKind.Supersede)
            {
                if (await NoHeir(context, key, argument!, stop) is { } reason)
                {
                    context.Refuse(row, reason);
                    continue;
                }
                (statement.SupersededBy, statement.SupersededReason) = (argument, row["reason"]);
            }
            if (kind == DecisionKind.Identify)
            {
                if (await context.Names.Find(argument!, stop) is not { } member)
                {
                    context.Refuse(row, $"the organization “{argument}” is not in the registry. Import its record first.");
                    continue;
                }
                statement.MemberId = member;
            }
            context.Db.Add(new Decision { StatementKey = key, Kind = kind, Argument = argument, Reason = row["reason"]!, By = row["by"]!, On = on! });
            context.Touched.Add(statement.AllianceId);
            context.Count("decisions");
        }
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
