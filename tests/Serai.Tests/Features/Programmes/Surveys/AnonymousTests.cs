using NodaTime;
using Serai.Platform.Db;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes.Surveys;

namespace Serai.Tests.Features.Programmes.Surveys;

/// <summary>Anonymous is anonymous: who has answered and what was answered are brought together by nothing in the database.</summary>
public sealed class AnonymousTests
{
    private const int People = 12;

    // Those of the tests' programme, not of the sample's example.
    private const string Own = $"survey_id in (select s.id from edition_survey s join edition e on e.id = s.edition_id join programme r on r.id = e.programme_id where r.slug = '{SurveyRoom.Slug}')";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task No_key_and_no_word_leads_from_an_answer_to_anything_else(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await AskedAsync(site);
        // The site's own keys are made when the first form is shown.
        using (var nobody = site.Nobody())
            await nobody.GetAsync(SurveyRoom.Mine(secrets[0]));
        var before = await site.WithAsync<SeraiDb, Dictionary<string, List<string[]>>>(DumpAsync);
        await AnswerAllAsync(site, secrets);
        var after = await site.WithAsync<SeraiDb, Dictionary<string, List<string[]>>>(DumpAsync);
        // Whatever answering writes stands in these two: no step, no edit, no mail, no session, no count with a time.
        Assert.Equal(["survey_mark", "survey_slot"], after.Keys.Where(t => !Rows(before[t]).SequenceEqual(Rows(after[t]))).Order(StringComparer.Ordinal));
        var slots = await site.SlotsAsync();
        Assert.Equal(People, slots.Length);
        List<string> told = [.. slots.Select(s => s.Id.ToString("D")), .. slots.Select(s => s.Id.ToString("N")), .. Enumerable.Range(1, People).Select(Words)];
        foreach (var (table, rows) in after.Where(t => t.Key != "survey_slot"))
            foreach (var row in rows)
                foreach (var value in row)
                    Assert.DoesNotContain(told, t => value.Contains(t, StringComparison.OrdinalIgnoreCase));
        // The only value that slots share with anything is which survey they belong to.
        var surveys = (await site.WithAsync<SeraiDb, Guid[]>(db => db.Set<EditionSurvey>().Select(s => s.Id).ToArrayAsync())).SelectMany(s => (string[])[s.ToString("D"), s.ToString("N")]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = after["survey_slot"].SelectMany(r => r).Where(v => v.Length > 0 && !surveys.Contains(v)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(after["survey_mark"].SelectMany(r => r), v => own.Contains(v));
        var (first, last) = (await site.WithAsync<SeraiDb, int>(db => SurveyRoom.Marks(db).CountAsync()), await site.WithAsync<SeraiDb, int>(db => SurveyRoom.Marks(db).CountAsync(m => m.HasAnswered)));
        Assert.Equal((People, People), (first, last));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Neither_a_slot_nor_a_mark_has_a_time_or_an_id_that_grows(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await AnswerAllAsync(site, await AskedAsync(site));
        Assert.All(await site.SlotsAsync(), s => Assert.Equal((4, null), (s.Id.Version, s.ParticipantId)));
        await site.WithAsync<SeraiDb>(db =>
        {
            string Columns(Type type) => string.Join(' ', db.Model.FindEntityType(type)!.GetProperties().Select(p => $"{p.Name}:{p.ClrType.Name}").Order(StringComparer.Ordinal));
            Assert.Equal("HasAnswered:Boolean ParticipantId:Guid SurveyId:Guid", Columns(typeof(SurveyMark)));
            Assert.Equal("Answers:String Id:Guid ParticipantId:Nullable`1 SurveyId:Guid", Columns(typeof(SurveySlot)));
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_order_in_the_file_is_not_that_of_answering(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await AskedAsync(site);
        var place = kind == DatabaseKind.Postgres ? "ctid" : "rowid";
        // In another order than that in which they were entered.
        var (orders, marks, answering) = (new List<string>(), new List<string>(), Enumerable.Range(0, People).OrderBy(i => i * 5 % People).ToList());
        foreach (var (turn, i) in answering.Index())
        {
            await site.AnsweredAsync(secrets[i], ("overall", "4"), ("best", Words(turn + 1)));
            orders.Add(string.Join(' ', await ColumnAsync(site, $"select id as \"Value\" from survey_slot where {Own} order by {place}")));
            marks.Add(string.Join(' ', await ColumnAsync(site, $"select p.number as \"Value\" from survey_mark m join participant p on p.id = m.participant_id where {Own} order by m.{place}")));
            if (kind == DatabaseKind.Postgres)
                foreach (var table in (string[])["survey_slot", "survey_mark"])
                    Assert.Single((await ColumnAsync(site, $"select xmin::text || '-' || cmin::text as \"Value\" from {table} where {Own}")).Distinct());
        }
        // Each answer lays all slots down anew; marks stand in no order of answering.
        Assert.Equal(People, orders.Distinct().Count());
        Assert.NotEqual(string.Join(' ', answering.Select(i => i + 1)), marks[^1]);
        if (kind == DatabaseKind.Sqlite)
            Assert.Single(marks.Distinct());
        var filled = (await ColumnAsync(site, $"select answers as \"Value\" from survey_slot where answers is not null and {Own} order by {place}")).Select(a => Enumerable.Range(1, People).Single(n => a.Contains(Words(n), StringComparison.Ordinal))).ToList();
        Assert.Equal(Enumerable.Range(1, People), filled.Order());
        Assert.NotEqual(Enumerable.Range(1, People), filled);
        Assert.NotEqual(Enumerable.Range(1, People).Reverse(), filled);
        // Nor that of the ids, by which the report orders texts.
        Assert.NotEqual(Enumerable.Range(1, People), (await site.SlotsAsync()).OrderBy(s => s.Id).Select(s => Enumerable.Range(1, People).Single(n => s.Answers!.Contains(Words(n), StringComparison.Ordinal))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_joins_late_finds_a_slot_too(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await AskedAsync(site, 2);
        string[] late = await site.JoinedAsync(15);
        foreach (var secret in (string[])[.. late, .. secrets])
            await site.AnsweredAsync(secret, ("overall", "3"));
        Assert.Equal(17, (await site.SlotsAsync()).Length);
    }

    private static string Words(int number) => string.Create(CultureInfo.InvariantCulture, $"The lecture that number {number:00} heard");

    private static async Task<string[]> AskedAsync(TestSite site, int people = People)
    {
        var secrets = await site.HeldAsync(people);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        return secrets;
    }

    private static async Task AnswerAllAsync(TestSite site, string[] secrets)
    {
        foreach (var (i, secret) in secrets.Index())
        {
            site.Clock.Advance(Duration.FromMinutes(1));
            await site.AnsweredAsync(secret, ("overall", "4"), ("best", Words(i + 1)));
        }
    }

    private static Task<List<string>> ColumnAsync(TestSite site, string sql) => site.WithAsync<SeraiDb, List<string>>(db => ReadAsync(db, sql));

    private static async Task<List<string>> ReadAsync(SeraiDb db, string sql) => [.. (await RowsAsync(db, sql)).Select(r => r[0])];

    // Every table of the model, whatever its kind, as it stands in the database.
    private static async Task<Dictionary<string, List<string[]>>> DumpAsync(SeraiDb db)
    {
        var tables = new Dictionary<string, List<string[]>>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
            tables[table] = await RowsAsync(db, $"select * from \"{table}\"");
        return tables;
    }

    private static async Task<List<string[]>> RowsAsync(SeraiDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }

    private static IEnumerable<string> Rows(List<string[]> table) => table.Select(r => string.Join('\u001f', r)).Order(StringComparer.Ordinal);
}
