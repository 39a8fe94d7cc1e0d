using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Register;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Db.Bulk;

namespace Serai.Bench.Agreements;

/// <summary>A made-up register: agreements of one office with many partners, and ten activities for each.</summary>
internal sealed class AgreementsData(int agreements, LocalDate today)
{
    private const int Organizations = 20_000, Part = 20_000, Alliances = 50;

    private static readonly string[] Words = ["medicine", "engineering", "law", "history", "robotics", "nursing", "climate", "energy", "oceans", "agriculture", "music", "physics", "genetics", "logistics", "education", "中醫藥", "再生醫學", "神經科學"];
    private static readonly string[] Places = ["CN", "CN", "CN", "GB", "US", "DE", "FR", "JP", "KR", "TH", "VN", "KZ", "RU", "IT", "AU", "SG", "MY", "ID", "IN", "BR"];
    private static readonly string[] Fields = ["09", "0912", "0711", "0421", "0222", "0511", "01", "0533"];
    private static readonly AgreementStage[] Stages = [AgreementStage.InForce, AgreementStage.InForce, AgreementStage.InForce, AgreementStage.InForce, AgreementStage.Expired, AgreementStage.Drafting, AgreementStage.Negotiation, AgreementStage.Renewed, AgreementStage.Terminated, AgreementStage.Idea];

    private readonly Random random = new(20261126);
    private readonly List<Guid> alliances = [];

    public Guid Home { get; private set; }
    public List<Guid> People { get; } = [.. Enumerable.Range(0, 10).Select(_ => NewId.Next())];

    public async Task FillAsync(CommandScope scope)
    {
        var db = scope.Get<SeraiDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using (var insert = BulkInsert.Into(db))
        {
            var organizations = await OrganizationsAsync(insert);
            Home = organizations[0].Id;
            var source = new Source { Key = "bench", Title = "Bench" };
            await insert.EntitiesAsync([source]);
            alliances.AddRange(organizations.Skip(1).Take(Alliances).Select(o => o.Id));
            await insert.EntitiesAsync(alliances.Select(id => new Alliance { Id = id }).ToList());
            for (var n = 0; n < agreements; n += Part)
                await AgreementsAsync(insert, n, Math.Min(agreements, n + Part), organizations, source.Id);
        }
        await transaction.CommitAsync();
        // As after an import: what the planner knows of the tables.
        await db.Database.ExecuteSqlRawAsync(db.Kind == DatabaseKind.Postgres ? "vacuum analyze" : "pragma optimize");
    }

    private async Task<List<Organization>> OrganizationsAsync(BulkInsert insert)
    {
        var all = Enumerable.Range(0, Organizations).Select(i => New(i, i == 0 ? "Home University" : $"{Words[i % 15]} University of City {i / 15}")).ToList();
        await insert.EntitiesAsync(all);
        return all;
    }

    private static Organization New(int i, string name) => new() { Slug = string.Create(CultureInfo.InvariantCulture, $"university-{i}"), Name = name, SortName = NameFold.Fold(name), CountryCode = Places[i % Places.Length] };

    private async Task AgreementsAsync(BulkInsert insert, int from, int to, List<Organization> organizations, Guid source)
    {
        var (rows, parties, fields, words, activities, links) = (insert.Collect<Agreement>(), insert.Collect<AgreementParty>(), insert.Collect<AgreementField>(), insert.Collect<AgreementWord>(), insert.Collect<Activity>(), insert.Collect<AgreementActivity>());
        for (var n = from; n < to; n++)
        {
            var partner = organizations[1 + random.Next(Organizations - 1)];
            var agreement = New(n, organizations[0], partner);
            rows.Add(agreement);
            parties.Add(new AgreementParty { AgreementId = agreement.Id, OrganizationId = Home });
            parties.Add(new AgreementParty { AgreementId = agreement.Id, OrganizationId = partner.Id, Ordinal = 1 });
            fields.Add(new AgreementField { AgreementId = agreement.Id, Code = Fields[n % Fields.Length] });
            foreach (var word in AgreementWord.Of(agreement.Folded))
                words.Add(new AgreementWord { AgreementId = agreement.Id, Word = word });
            // Twenty of every second one.
            for (var k = 0; k < agreement.ActivityCount; k++)
            {
                var activity = new Activity { Key = string.Create(CultureInfo.InvariantCulture, $"bench-{n}-{k}"), Kind = "visit", Title = "Visit", Date = Serai.Edtf.Edtf.Of(agreement.LastActivity!.Value.PlusDays(-40 * k)), SourceId = source };
                activities.Add(activity);
                links.Add(new AgreementActivity { AgreementId = agreement.Id, KeeperId = Home, ActivityId = activity.Id });
            }
        }
        await insert.EntitiesAsync(rows);
        await insert.EntitiesAsync(parties);
        await insert.EntitiesAsync(fields);
        await insert.EntitiesAsync(words);
        await insert.EntitiesAsync(activities);
        await insert.EntitiesAsync(links);
    }

    private Agreement New(int n, Organization home, Organization partner)
    {
        var (id, alive) = (NewId.Next(), n % 2 == 0);
        var stage = Stages[random.Next(Stages.Length)];
        var ends = random.Next(10) == 0 && stage != AgreementStage.Expired ? (LocalDate?)null : stage == AgreementStage.Expired ? today.PlusDays(-1 - random.Next(3000)) : today.PlusDays(1 + random.Next(3650));
        var title = $"{Words[random.Next(Words.Length)]} and {Words[random.Next(Words.Length)]} {n}";
        var agreement = new Agreement
        {
            Id = id,
            Slug = string.Create(CultureInfo.InvariantCulture, $"{2000 + n % 26}-{n:0000}"),
            KeeperId = Home,
            Kind = AgreementKinds.Known[random.Next(AgreementKinds.Known.Count - 2)],
            Title = title,
            Confidentiality = (Confidentiality)random.Next(4),
            EndsOn = ends,
            Until = ends is { } last ? Serai.Edtf.Edtf.Of(last) : null,
            Renewal = random.Next(5) == 0 && ends is not null ? Renewal.Automatic : Renewal.None,
            RenewalYears = 5,
            NoticeMonths = random.Next(2) == 0 ? 3 : null,
            Covers = (AgreedActivities)random.Next(1, 4096),
            AllianceId = random.Next(5) == 0 ? AllianceAt(n) : null,
            FamilyId = id,
            InChargeId = random.Next(4) == 0 ? null : People[random.Next(People.Count)],
            Folded = AgreementWord.Text(new[] { title, home.Name, partner.Name }.Select(NameFold.Fold)),
            SortName = title,
            LastActivity = alive ? today.PlusDays(-random.Next(4000)) : null,
            ActivityCount = alive ? 20 : 0,
        };
        agreement.SettleDeadlines();
        // As a register stands that was kept every night: but for what this day itself moves.
        agreement.Stage = AgreementLife.On(stage, agreement.EndsOn, agreement.NoticeMonths, today.PlusDays(-1));
        return agreement;
    }

    private Guid AllianceAt(int n) => alliances[n % alliances.Count];
}
