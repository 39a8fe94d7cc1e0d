using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using static Serai.Bench.Agreements.AgreementsBench;

namespace Serai.Bench.Agreements;

/// <summary>The same questions in plain SQL: how many there are that this office may see, the first fifty with all their columns, their parties and what those are called.</summary>
internal static class PlainRegister
{
    private const int Rounds = 15;
    private const string Public = "'InForce', 'Expiring', 'Renewed', 'Expired', 'Terminated', 'Superseded'";

    public static async Task CompareAsync(CommandScope scope, Actor office, Guid home, LocalDate today, double limit)
    {
        var none = new RegisterQuestion();
        (string What, RegisterQuestion Question, string Where, string Order)[] all =
        [
            ("all by name", none, "1 = 1", "sort_name, id"),
            ("a kind by name", none with { Kind = AgreementKinds.Known[0] }, $"kind = '{AgreementKinds.Known[0]}'", "sort_name, id"),
            ("a kind by end", none with { Kind = AgreementKinds.Known[0], Order = RegisterOrder.Ends }, $"kind = '{AgreementKinds.Known[0]}'", "ends_on is null, ends_on, id"),
            ("drafting by entry", none with { Stage = Features.Agreements.AgreementStage.Drafting, Order = RegisterOrder.Entered }, "stage = 'Drafting'", "id desc"),
            ("quiet by silence", none with { Quiet = 24, Order = RegisterOrder.Quiet }, $"(last_activity is null or last_activity < '{NodaTime.Text.LocalDatePattern.Iso.Format(today.PlusMonths(-24))}')", "last_activity is not null, last_activity, id"),
            ("a rare word by name", none with { Words = "12345" }, "folded like '% 12345%'", "sort_name, id"),
            ("a common word by name", none with { Words = "robotics" }, "folded like '% robotics%'", "sort_name, id"),
        ];
        foreach (var (what, question, where, order) in all)
        {
            var ours = await MedianAsync(() => scope.Get<RegisterQueries>().AnswerAsync(question, office, CancellationToken.None));
            var plain = await MedianAsync(() => PlainAsync(scope.Get<SeraiDb>(), home, where, order));
            Say($"  {what}: {ours:0.0} ms, in plain SQL {plain:0.0} ms, ratio {ours / plain:0.00} (limit {limit}){(ours > plain * limit ? "  OVER" : "")}");
        }
    }

    private static async Task PlainAsync(SeraiDb db, Guid home, string where, string order)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            var connection = db.Database.GetDbConnection();
            string Literal(object id) => id is byte[] bytes ? $"x'{Convert.ToHexString(bytes)}'" : $"'{id}'";
            var office = Literal(db.Kind == DatabaseKind.Postgres ? home : home.ToByteArray(bigEndian: true));
            var seen = $"(keeper_id = {office} or (confidentiality in ('Listed', 'Open') and stage in ({Public})) or (confidentiality <> 'Office' and stage in ('Negotiation', 'Approved', 'PartlySigned', {Public}) "
                + $"and exists (select 1 from agreement_party p where p.agreement_id = agreement.id and p.organization_id = {office})))";
            await ReadAsync(connection, $"select count(*) from agreement where {seen} and {where}");
            var ids = await ReadAsync(connection, $"select * from agreement where {seen} and {where} order by {order} limit 50");
            if (ids.Count == 0) return;
            var among = string.Join(',', ids.Select(Literal));
            var parties = await ReadAsync(connection, $"select p.organization_id, p.* from agreement_party p where agreement_id in ({among})");
            var organizations = string.Join(',', parties.Select(Literal).Distinct());
            await ReadAsync(connection, $"select * from organization where id in ({organizations})");
            await ReadAsync(connection, $"select * from organization_name where organization_id in ({organizations})");
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // Reads every column of every row, and gives back the ids that come first.
    private static async Task<List<object>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<object>();
        var values = new object[reader.FieldCount];
        var id = Enumerable.Range(0, reader.FieldCount).FirstOrDefault(i => reader.GetName(i) is "organization_id" or "id");
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            ids.Add(values[id]);
        }
        return ids;
    }

    private static async Task<double> MedianAsync(Func<Task> work)
    {
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return Percentile(times, 50);
    }
}
